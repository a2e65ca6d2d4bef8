package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.command.CommandRegistry;

/** What somebody may have meant by a line that was read as Java, but begins like a command. */
final class MeantCommand {

  private MeantCommand() {}

  /** What to type instead; empty where no command can have been meant. */
  static String remedy(String source, CommandRegistry commands) {
    var line = source.strip();
    int end = 0;
    while (end < line.length() && isInName(line.charAt(end))) {
      end++;
    }
    var word = line.substring(0, end);
    if (line.indexOf('\n') >= 0 || commands.find(word).isEmpty()) {
      return "";
    }
    return line.substring(end).strip().equals(";")
        ? "a command has no ; behind it: " + word
        : "/" + word + " always is the command; help " + word + " explains it";
  }

  private static boolean isInName(char letter) {
    return letter == '-' || Character.isJavaIdentifierPart(letter);
  }
}
