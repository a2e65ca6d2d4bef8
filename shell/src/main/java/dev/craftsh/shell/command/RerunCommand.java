package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Carries out again what was typed, or what was declared; what changes something is asked about.
 */
final class RerunCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("rerun")
          .summary("Do again what was typed (/-1, /-2 back) or declared (/3, /2-4 by id)")
          .repeated("line", Slot.PAST)
          .flag("yes", "do not ask before what may change something is done again")
          .example("rerun -1")
          .example("rerun 1-3")
          .build();

  private static final String NOTHING_DONE = "Nothing was done again";

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var texts = new ArrayList<String>();
    for (var word : call.all("line")) {
      texts.addAll(meant(call, word));
    }
    agree(call, texts);
    texts.forEach(call.workspace()::repeat);
    return Result.nothing();
  }

  private static List<String> meant(Invocation call, String word) {
    if (TypedBefore.isMeant(word)) {
      return List.of(TypedBefore.find(call.workspace().typed(true), word, NOTHING_DONE));
    }
    var sources = new ArrayList<String>();
    Declared.named(call, List.of(word)).forEach(found -> sources.add(found.source()));
    return sources;
  }

  private static void agree(Invocation call, List<String> texts) {
    var changing = new ArrayList<String>();
    for (var text : texts) {
      if (call.workspace().mayChange(text)) {
        changing.add(text);
      }
    }
    if (changing.isEmpty() || call.has("yes")) {
      return;
    }
    var question = "Do this again?\n  " + String.join("\n", changing).replace("\n", "\n  ");
    var answer = call.session().ask(question + "\n[y/N] ", "--yes").strip();
    if (!answer.toLowerCase(Locale.ROOT).startsWith("y")) {
      throw refused("it may change something, and you did not agree", "answer y, or add --yes");
    }
  }

  private static ShellException refused(String why, String remedy) {
    return ShellException.usage(ErrorCodes.VALUE, NOTHING_DONE, why, remedy);
  }
}
