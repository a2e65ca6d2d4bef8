package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.TrackView;

/** The tracks of a package. */
final class TracksCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("tracks")
          .alias("list-tracks")
          .summary("List the tracks of a package")
          .argument("name", Slot.PACKAGE)
          .example("tracks hello")
          .example("tracks hello -o json")
          .gives(new TrackView())
          .needs(Need.LOGIN)
          .inBackground()
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    return Result.rows(new TrackView(), call.store().listTracks(call.one("name")));
  }
}
