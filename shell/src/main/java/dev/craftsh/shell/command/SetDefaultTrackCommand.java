package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import java.util.List;

/** Chooses the track that is meant when none is named. */
final class SetDefaultTrackCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("set-default-track")
          .summary("Choose the track that is meant when a channel names none")
          .argument("name", Slot.PACKAGE)
          .argument("track", Slot.TRACK)
          .example("set-default-track hello latest")
          .example("set-default-track hello latest -o json")
          .mutates()
          .needs(Need.LOGIN)
          .build();

  /** A package and its default track. */
  record DefaultTrack(String name, String track) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var chosen = new DefaultTrack(call.one("name"), call.one("track"));
    call.store().metadata().setDefaultTrack(chosen.name(), chosen.track());
    return Result.done(
        "The default track of " + chosen.name() + " is " + chosen.track() + " now.",
        () ->
            List.of(
                Column.of("name", DefaultTrack::name),
                Column.of("default_track", DefaultTrack::track)),
        chosen);
  }
}
