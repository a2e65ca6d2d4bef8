package dev.craftsh.shell.command;

import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.Revision;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.RevisionView;
import dev.craftsh.shell.result.RevisionsHeldView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
              "since", ' ', "TIME", Slot.SPAN, "only younger ones: 30d, or a time with its zone")
          .option("last", 'n', "N", Slot.FREE, "only the newest so many")
          .flag("released", "only those that are in a channel, and in which")
          .example("revisions hello")
          .example("revisions hello --released -o json")
          .gives(new RevisionView())
          .gives("with --released", new RevisionsHeldView())
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
    var chosen = new ArrayList<Revision>();
    for (var revision : call.store().listRevisions(call.one("name"))) {
      if (isWanted(call, revision, since)) {
        chosen.add(revision);
      }
    }
    if (call.has("released")) {
      return released(call, chosen, most);
    }
    return Result.rows(new RevisionView(), newest(chosen, most));
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

  /** From the channel map, which forgets no channel however old it is. */
  private static Result released(Invocation call, List<Revision> chosen, int most) {
    Map<Integer, Set<Channel>> channels = new TreeMap<>();
    for (var entry : call.store().listReleases(call.one("name")).channelMap()) {
      channels
          .computeIfAbsent(entry.revision(), number -> new LinkedHashSet<>())
          .add(entry.channel());
    }
    chosen.removeIf(revision -> !channels.containsKey(revision.revision()));
    var held = new ArrayList<RevisionsHeldView.Row>();
    for (var revision : newest(chosen, most)) {
      var places = new ArrayList<>(channels.getOrDefault(revision.revision(), Set.of()));
      held.add(new RevisionsHeldView.Row(revision, places));
    }
    return Result.rows(new RevisionsHeldView(), held);
  }
}
