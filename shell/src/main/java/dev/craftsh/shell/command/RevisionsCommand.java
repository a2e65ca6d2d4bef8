package dev.craftsh.shell.command;

import dev.craftsh.client.error.Forbidden;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ChannelMapEntry;
import dev.craftsh.client.model.Revision;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.RevisionsHeldView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The revisions of a package. */
final class RevisionsCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("revisions")
          .alias("list-revisions")
          .summary("List the revisions of a package")
          .argument("name", Slot.PACKAGE)
          .options("arch", ' ', "A,B", Slot.ARCHITECTURE, "only those that run on one of these")
          .option("version", ' ', "TEXT", Slot.VERSION, "only those of this version")
          .option(
              "since",
              ' ',
              "TIME",
              Slot.SPAN,
              "only younger ones: 30d, a day, or a time with its zone")
          .option("last", 'n', "N", Slot.FREE, "only the newest so many")
          .flag("released", "only those that are in a channel")
          .example("revisions hello")
          .example("revisions hello --released -o json")
          .gives(new RevisionsHeldView(Map.of()))
          .needs(Need.LOGIN)
          .paged()
          .inBackground()
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var clock = call.session().host().clock();
    var since = call.optional("since").map(text -> Expiry.start(text, "since", clock));
    int most =
        call.optional("last").map(text -> call.number("number", text)).orElse(Integer.MAX_VALUE);
    var all = call.store().listRevisions(call.one("name"));
    var channels = channels(call);
    var chosen = new ArrayList<Revision>();
    for (var revision : all) {
      boolean held = channels == null || channels.containsKey(revision.revision());
      if (isWanted(call, revision, since) && (held || !call.has("released"))) {
        chosen.add(revision);
      }
    }
    var view =
        all.isEmpty()
            ? new RevisionsHeldView(channels)
            : new RevisionsHeldView(channels, "no revision is what was asked for");
    return Result.rows(view, newest(chosen, most));
  }

  private static List<Revision> newest(List<Revision> revisions, int most) {
    if (revisions.size() <= most) {
      return revisions;
    }
    revisions.sort((one, other) -> Integer.compare(other.revision(), one.revision()));
    return revisions.subList(0, most);
  }

  private static boolean isWanted(Invocation call, Revision revision, Optional<Instant> since) {
    var architectures = call.each("arch", word -> word);
    var version = call.optional("version");
    boolean runs = architectures.isEmpty();
    for (var architecture : revision.architectures()) {
      runs |= architectures.contains(architecture) || architecture.equals("all");
    }
    return runs
        && (version.isEmpty() || version.get().equals(revision.version()))
        && (since.isEmpty() || revision.createdAt().filter(since.get()::isBefore).isPresent());
  }

  /**
   * From the channel map, which forgets no channel however old it is. A login that may not see it
   * still may see the revisions.
   */
  private static @Nullable Map<Integer, List<Channel>> channels(Invocation call) {
    List<ChannelMapEntry> map;
    try {
      map = call.store().listReleases(call.one("name")).channelMap();
    } catch (Forbidden mayNotLook) {
      if (call.has("released")) {
        throw mayNotLook;
      }
      return null;
    }
    Map<Integer, List<Channel>> channels = new TreeMap<>();
    for (var entry : map) {
      var held = channels.computeIfAbsent(entry.revision(), number -> new ArrayList<>());
      if (!held.contains(entry.channel())) {
        held.add(entry.channel());
      }
    }
    return channels;
  }
}
