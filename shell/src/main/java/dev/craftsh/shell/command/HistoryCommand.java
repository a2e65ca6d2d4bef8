package dev.craftsh.shell.command;

import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.PastRelease;
import dev.craftsh.shell.result.PastReleaseView;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;
import java.util.Comparator;

/** What was done to the channels of a snap. */
final class HistoryCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("history")
          .summary("List what was done to a snap's channels; without a name, what you typed")
          .optional("name", Slot.PACKAGE)
          .any("channel", Slot.CHANNEL)
          .options("channel", ' ', "A,B", Slot.CHANNEL, "only these channels")
          .flag("all", "also what was typed in earlier shells")
          .example("history hello")
          .example("history hello latest/edge")
          .gives(new PastReleaseView())
          .gives("without a name", TypedLines::columns)
          .needs(Need.STORE)
          .paged()
          .inBackground()
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    if (call.optional("name").isEmpty()) {
      return TypedLines.of(call.workspace().typed(call.has("all")));
    }
    var wanted = call.each("channel", Channel::parse);
    var rows = new ArrayList<PastRelease>();
    for (var release : call.store().listReleaseHistory(call.one("name"))) {
      if (wanted.isEmpty() || wanted.contains(release.channel())) {
        rows.add(release);
      }
    }
    rows.sort(Comparator.comparing(PastRelease::when).reversed());
    return Result.rows(new PastReleaseView(), rows);
  }
}
