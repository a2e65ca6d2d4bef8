package dev.craftsh.shell.command;

import dev.craftsh.client.model.RegisteredName;
import dev.craftsh.client.model.Releases;
import dev.craftsh.client.model.Risk;
import dev.craftsh.shell.result.ChannelAges;
import dev.craftsh.shell.result.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long nothing was released to the channels of packages. */
final class AgesCommand implements Command {
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
    var releases = ManyReleases.of(call, names, "ages");
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
