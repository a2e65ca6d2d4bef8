package dev.craftsh.shell.command;

import dev.craftsh.client.model.TrackRequest;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;
import java.util.List;

/** Creates tracks of a charm. */
final class CreateTrackCommand implements Command {
  private static final String PHASING = "automatic-phasing-percentage";
  private static final CommandSpec SPEC =
      CommandSpec.named("create-track")
          .summary("Create tracks; the package's guardrails say which may be")
          .argument("name", Slot.PACKAGE)
          .repeated("track", Slot.FREE)
          .option(
              "version-pattern",
              ' ',
              "REGEX",
              Slot.FREE,
              "what versions released there have to match")
          .option(
              PHASING,
              ' ',
              "PERCENT",
              Slot.PERCENT,
              "the share of machines that each phase of a release there adds")
          .example("create-track hello 2.0")
          .example("create-track hello 3.0 4.0")
          .mutates()
          .needs(Need.LOGIN, Need.CHARMS)
          .gives(CreateTrackCommand::columns)
          .build();

  /** The tracks that were wanted, and how many of them are new. */
  record Created(String name, List<String> tracks, int created) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var name = call.one("name");
    var tracks = call.each("track", text -> text);
    var requests = new ArrayList<TrackRequest>();
    for (var track : tracks) {
      var phasing = call.optional(PHASING).map(text -> percent(call, text));
      requests.add(new TrackRequest(track, call.optional("version-pattern"), phasing));
    }
    int count = new TrackCreation(call.store(), name).of(requests);
    return Result.done(
        "Created " + count + (count == 1 ? " track of " : " tracks of ") + name + ".",
        CreateTrackCommand::columns,
        new Created(name, tracks, count));
  }

  private static List<Column<Created>> columns() {
    return List.of(
        Column.<Created>of("name", Created::name).saying("the package"),
        Column.<Created>of("tracks", Created::tracks)
            .holding(Column.Kind.LIST)
            .saying("those that were asked for"),
        Column.<Created>of("created", Created::created)
            .holding(Column.Kind.NUMBER)
            .saying("how many of them are new"));
  }

  private static double percent(Invocation call, String text) {
    try {
      double share = Double.parseDouble(text);
      if (share > 0 && share <= 100) {
        return share;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, with the text that was given.
    }
    throw ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot run create-track",
        "the share \"" + text + "\" is not a number above 0 and up to 100",
        "write for example: create-track " + call.one("name") + " 2.0 --" + PHASING + " 10");
  }
}
