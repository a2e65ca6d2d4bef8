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
          .gives(SetDefaultTrackCommand::columns)
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
        SetDefaultTrackCommand::columns,
        chosen);
  }

  private static List<Column<DefaultTrack>> columns() {
    return List.of(
        Column.<DefaultTrack>of("name", DefaultTrack::name).saying("the package"),
        Column.<DefaultTrack>of("default_track", DefaultTrack::track)
            .saying("the track that is meant now when none is named"));
  }
}
