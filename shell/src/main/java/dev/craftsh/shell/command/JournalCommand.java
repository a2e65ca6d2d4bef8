package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.journal.Entry;
import dev.craftsh.shell.result.Result;
import java.util.Collections;
import java.util.List;

/** Shows what was changed through this user's shells. */
final class JournalCommand implements Command {
  private static final int SHOWN = 50;
  private static final CommandSpec SPEC =
      CommandSpec.named("journal")
          .summary("List what was changed through your shells, or show one change in full")
          .optional("show", Slot.JOURNAL_ACTION)
          .optional("number", Slot.CHANGE)
          .flag("all", "all of them; without it the newest " + SHOWN)
          .example("journal")
          .example("journal --all --filter profile=charm -o json")
          .gives(new JournalView())
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var entries = call.journal().entries().all();
    if (call.optional("show").isPresent()) {
      return Result.text(one(call, entries).json());
    }
    Collections.reverse(entries);
    boolean all = call.has("all") || entries.size() <= SHOWN;
    return Result.rows(new JournalView(), all ? entries : entries.subList(0, SHOWN));
  }

  private static Entry one(Invocation call, List<Entry> entries) {
    if (!call.one("show").equals("show") || call.optional("number").isEmpty()) {
      throw wrong("write: journal show NUMBER");
    }
    int number = call.number("number");
    if (number > entries.size()) {
      throw wrong("the last number is " + entries.size());
    }
    return entries.get(number - 1);
  }

  private static ShellException wrong(String why) {
    return ShellException.usage(
        ErrorCodes.ARGUMENTS, "Cannot show that change", why, "usage: " + SPEC.usage());
  }
}
