package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;

/** Asks whether a change is meant, unless {@code --yes} said so. */
final class Agreement {
  private static final String FLAG = "--yes";

  private Agreement() {}

  /** Goes on when the answer is yes; {@code question} says what would be done. */
  static void ask(Invocation call, String question, String refusal) {
    ask(call, "yes", question + "?", refusal);
  }

  /** The same where another flag says so. */
  static void ask(Invocation call, String flag, String question, String refusal) {
    if (call.has(flag)) {
      return;
    }
    var answer = call.session().ask(question + " [y/N] ", "--" + flag).strip();
    if (!answer.equalsIgnoreCase("y") && !answer.equalsIgnoreCase("yes")) {
      throw refused(refusal, "the answer was not yes", "answer y, or give --" + flag);
    }
  }

  /** For what cannot be taken back: the name itself has to be typed. */
  static void askForName(Invocation call, String question, String name, String refusal) {
    if (call.has("yes")) {
      return;
    }
    if (!call.session().ask(question + " Type its name to go on: ", FLAG).strip().equals(name)) {
      throw refused(refusal, "its name was not typed", "type " + name + ", or give --yes");
    }
  }

  private static ShellException refused(String what, String why, String remedy) {
    return ShellException.usage(ErrorCodes.ANSWER_NEEDED, what, why, remedy);
  }
}
