package dev.craftsh.shell.command;

import dev.craftsh.client.model.TrackRequest;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;
import java.util.List;

/** Creates tracks of a charm. */
final class CreateTrackCommand implements Command {
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
      var request = TrackRequest.of(track);
      requests.add(
          call.optional("version-pattern").map(request::withVersionPattern).orElse(request));
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
}
