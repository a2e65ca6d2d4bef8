package dev.craftsh.shell.command;

import dev.craftsh.client.model.RegisteredName;
import dev.craftsh.client.model.Releases;
import dev.craftsh.client.model.Risk;
import dev.craftsh.shell.bulk.Crew;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.ChannelAges;
import dev.craftsh.shell.result.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** How long nothing was released to the channels of packages. */
final class AgesCommand implements Command {
  private static final int AT_ONCE = 4;
  private static final CommandSpec SPEC =
      CommandSpec.named("ages")
          .summary("Show how old each channel's newest release is, of some or all names")
          .any("name", Slot.PACKAGE)
          .option("older-than", ' ', "TIME", Slot.SPAN, "only tracks with a channel that old: 90d")
          .example("ages")
          .example("ages hello --older-than 90d")
          .gives(new ChannelAges())
          .needs(Need.LOGIN)
          .inBackground()
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var clock = call.session().host().clock();
    var least = call.optional("older-than").map(text -> Expiry.read(text, "older-than", clock));
    var rows = new ArrayList<ChannelAges.Row>();
    var names = names(call);
    var releases = releases(call, names);
    for (int at = 0; at < names.size(); at++) {
      rows.addAll(rows(names.get(at), releases.get(at), clock.instant()));
    }
    least.ifPresent(length -> rows.removeIf(row -> !row.isOlderThan(length)));
    return Result.rows(new ChannelAges(), rows);
  }

  private static List<String> names(Invocation call) {
    var given = call.all("name");
    return given.isEmpty()
        ? call.store().listRegisteredNames().stream().map(RegisteredName::name).toList()
        : given;
  }

  /** Of several packages at the same time; the first that fails ends it. */
  private static List<Releases> releases(Invocation call, List<String> names) {
    var store = call.store();
    var found = new AtomicReferenceArray<Releases>(names.size());
    var failed = new AtomicReference<RuntimeException>();
    var done = new AtomicInteger();
    var crew =
        new Crew(
            names.size(),
            AT_ONCE,
            index -> {
              try {
                if (failed.get() == null) {
                  found.set(index, store.listReleases(names.get(index)));
                  tell(call, done.incrementAndGet(), names.size());
                }
              } catch (RuntimeException refused) {
                failed.compareAndSet(null, refused);
              }
            });
    boolean all = call.session().stops().during(crew::work, crew::stop);
    call.progress().end();
    if (failed.get() != null) {
      throw failed.get();
    }
    if (!all) {
      throw ShellException.interrupted("Stopped looking", "not all packages were seen", "");
    }
    var releases = new ArrayList<Releases>();
    for (int at = 0; at < names.size(); at++) {
      releases.add(found.get(at));
    }
    return releases;
  }

  /** A few are done before anybody has read it. */
  private static void tell(Invocation call, int done, int all) {
    if (all > AT_ONCE) {
      call.progress().counted("ages", done, all, 0);
    }
  }

  /** Branches come and go; they say nothing about how alive a channel is. */
  private static List<ChannelAges.Row> rows(String name, Releases releases, Instant now) {
    Map<String, Map<Risk, Instant>> tracks = new LinkedHashMap<>();
    for (var entry : releases.channelMap()) {
      if (entry.channel().branch().isEmpty()) {
        tracks
            .computeIfAbsent(entry.channel().track(), track -> new EnumMap<>(Risk.class))
            .merge(
                entry.channel().risk(),
                entry.when(),
                (one, other) -> one.isAfter(other) ? one : other);
      }
    }
    var rows = new ArrayList<ChannelAges.Row>();
    tracks.forEach((track, released) -> rows.add(new ChannelAges.Row(name, track, released, now)));
    return rows;
  }
}
