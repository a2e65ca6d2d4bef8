package dev.craftsh.shell.command;

import dev.craftsh.client.model.Channel;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.result.ReleaseChangeView;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.Session;
import java.util.ArrayList;
import java.util.List;

/** Releases one revision of a package to one or more channels. */
final class ReleaseCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("release")
          .summary("Release a revision to one or more channels")
          .argument("name", Slot.PACKAGE)
          .argument("revision", Slot.REVISION)
          .repeated("channel", Slot.CHANNEL)
          .options(
              "resource", ' ', "NAME:REVISION", Slot.PINNED_RESOURCE, "goes with it, for a charm")
          .option("progressive", ' ', "PERCENT", Slot.PERCENT, "begin with this share, for a snap")
          .options(HeldRevisions.FLAG, ' ', "REVISION", Slot.HELD, HeldRevisions.WORDS)
          .flag("ensure-track", "create the track first, if a guardrail allows it, for a charm")
          .example("release hello 1 latest/candidate")
          .example("release hello 1 edge,beta")
          .mutates()
          .gives(new ReleaseChangeView())
          .needs(Need.LOGIN)
          .mayEnd(ExitStatus.CHANGED_MEANWHILE)
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  /** charmcraft has flags for the revision and the channels. */
  @Override
  public List<String> translated(Session session, List<String> words) {
    var typed = new ArrayList<>(List.of(SPEC.name()));
    typed.addAll(words);
    var line = OfficialLine.of("", typed);
    return line.equals(typed) || words.contains("--help") ? List.of() : line;
  }

  @Override
  public Result run(Invocation call) {
    var name = call.one("name");
    var request = new ReleasePlan(call, name);
    int revision = call.number("revision");
    var channels = call.each("channel", Channel::parse);
    if (call.has("ensure-track")) {
      new EnsuredTracks(call, name).of(channels);
    }
    var changes = request.carryOut(revision, channels);
    return Result.rows(new ReleaseChangeView(), changes);
  }
}
