package dev.craftsh.shell.completion;

import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.interpreter.Changing;
import dev.craftsh.shell.interpreter.Classifier;

/**
 * What the user may be about to type, from what was typed before. A line that changes the store is
 * never proposed whole: one key too many must not repeat last week's release.
 */
public final class Ghost {
  /** Older lines are found by searching the history. */
  private static final int MOST = 500;

  private final Changing changing;
  private final Classifier classifier;

  public Ghost(CommandRegistry registry, Classifier classifier) {
    changing = new Changing(registry, classifier);
    this.classifier = classifier;
  }

  /**
   * The rest of a line, or an empty text.
   *
   * @param typed the line so far, with the cursor at its end
   * @param newestFirst the lines typed before
   */
  public String rest(String typed, Iterable<String> newestFirst) {
    if (typed.isBlank()) {
      return "";
    }
    int seen = 0;
    for (var line : newestFirst) {
      if (++seen > MOST) {
        return "";
      }
      boolean fits = line.startsWith(typed) && line.indexOf('\n') < 0 && !line.contains("***");
      var shown = fits && !isOfTheSystem(line) ? harmless(line) : "";
      if (shown.length() > typed.length()) {
        return shown.substring(typed.length());
      }
    }
    return "";
  }

  /** What a command of the operating system changes is not known here. */
  private static boolean isOfTheSystem(String line) {
    return line.startsWith("!");
  }

  /** As much of {@code line} as changes nothing when it is run. */
  private String harmless(String line) {
    return switch (classifier.read(line)) {
      case COMMAND -> harmlessCommand(line);
      case JAVA -> changing.may(line) ? "" : line;
      default -> "";
    };
  }

  /** Of a changing command the last word is left for the user to type. */
  private String harmlessCommand(String line) {
    if (!changing.mayCommand(line)) {
      return line;
    }
    var whole = line.stripTrailing();
    return whole.substring(0, whole.lastIndexOf(' ') + 1);
  }
}
