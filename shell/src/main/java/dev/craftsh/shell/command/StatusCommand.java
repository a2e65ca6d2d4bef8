package dev.craftsh.shell.command;

import dev.craftsh.client.Namespace;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.StatusView;

/** What is released where. */
final class StatusCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("status")
          .summary("Show what is in each channel: - is closed, ↑ follows the one above")
          .argument("name", Slot.PACKAGE)
          .option("track", ' ', "TRACK", Slot.TRACK, "only this track")
          .option("arch", ' ', "ARCHITECTURE", Slot.ARCHITECTURE, "only this architecture")
          .example("status hello")
          .example("status hello --track latest -o json")
          .gives(new StatusView(true))
          .needs(Need.LOGIN)
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var releases = call.store().listReleases(call.one("name"));
    var track = call.optional("track");
    var arch = call.optional("arch");
    var rows = ChannelTable.of(releases);
    rows.removeIf(
        row ->
            (track.isPresent() && !track.get().equals(row.channel().track()))
                || (arch.isPresent() && !arch.equals(row.architecture())));
    boolean charm = call.session().profile().endpoints().namespace() == Namespace.CHARM;
    return Result.rows(new StatusView(charm), rows);
  }
}
