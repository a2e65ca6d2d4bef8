package dev.craftsh.shell.completion;

import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.interpreter.Changing;
import dev.craftsh.shell.interpreter.Classifier;
import dev.craftsh.shell.interpreter.CommandWords;
import dev.craftsh.shell.interpreter.WordPlace;
import java.util.List;

/**
 * What the user may be about to type, from what was typed before. Of a line that changes the store
 * nothing is proposed before what it is about was typed, and never so much that it could run: one
 * key too many must not repeat last week's release.
 */
public final class Ghost {
  /** Older lines are found by searching the history. */
  private static final int MOST = 500;

  private final CommandRegistry registry;
  private final Changing changing;
  private final Classifier classifier;

  public Ghost(CommandRegistry registry, Classifier classifier) {
    this.registry = registry;
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
      var shown = fits && !isOfTheSystem(line) ? harmless(typed, line) : "";
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
  private String harmless(String typed, String line) {
    return switch (classifier.read(line)) {
      case COMMAND -> changing.mayCommand(line) ? begun(typed, line) : line;
      case JAVA -> changing.may(line) ? "" : line;
      default -> "";
    };
  }

  /** Of a changing command all before the last word that it needs, once the first was typed. */
  private String begun(String typed, String line) {
    try {
      var places = CommandWords.places(line);
      boolean isBegun = places.size() > 1 && typed.length() > places.get(1).end();
      return isBegun ? line.substring(0, runnableFrom(line, places)) : "";
    } catch (ShellException unclosedQuote) {
      return "";
    }
  }

  /** Options may stand before what is needed; then the user has to type those, too. */
  private int runnableFrom(String line, List<WordPlace> places) {
    int needed = needed(line.substring(places.get(0).start(), places.get(0).end()));
    for (int i = 1; i < places.size(); i++) {
      int start = places.get(i).start();
      if (i >= needed || line.charAt(start) == '-') {
        return start;
      }
    }
    return line.length();
  }

  /** How many words the command cannot do without. */
  private int needed(String command) {
    int count = 0;
    var found = registry.find(command);
    for (var argument : found.map(known -> known.spec().arguments()).orElse(List.of())) {
      count += argument.required() ? 1 : 0;
    }
    return count;
  }
}
