package dev.craftsh.shell.completion;

import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.interpreter.Classifier;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the user may be about to type, from what was typed before. A line that changes the store is
 * never proposed whole: one key too many must not repeat last week's release.
 */
public final class Ghost {
  /** Older lines are found by searching the history. */
  private static final int MOST = 500;

  /** Commands that change something besides the store, or whatever their words say. */
  private static final Set<String> ALSO_CHANGE =
      Set.of("api", "run", "login", "logout", "profile", "exit");

  /** A call that may change something, whatever its object is called. */
  private static final Pattern CHANGING_CALL =
      Pattern.compile(
          "\\b(accept|apply|await|build|close|create|delete|exit|invite|log|notify|patch|post|publish"
              + "|push|put|register|release|remove|request|revoke|run|set|sign|unregister|update"
              + "|upload|write)\\w*\\s*\\(");

  private final CommandRegistry registry;
  private final Classifier classifier;

  public Ghost(CommandRegistry registry, Classifier classifier) {
    this.registry = registry;
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
      var shown = fits ? harmless(line) : "";
      if (shown.length() > typed.length()) {
        return shown.substring(typed.length());
      }
    }
    return "";
  }

  /** As much of {@code line} as changes nothing when it is run. */
  private String harmless(String line) {
    return switch (classifier.read(line)) {
      case COMMAND -> harmlessCommand(line);
      case JAVA -> CHANGING_CALL.matcher(line).find() ? "" : line;
      default -> "";
    };
  }

  /** Of a changing command the last word is left for the user to type. */
  private String harmlessCommand(String line) {
    var words = line.strip().split("\\s+", 2);
    var name = words[0].startsWith("/") ? words[0].substring(1) : words[0];
    boolean changes = registry.find(name).map(found -> found.spec().mutates()).orElse(true);
    if (!changes && !ALSO_CHANGE.contains(name)) {
      return line;
    }
    var whole = line.stripTrailing();
    return whole.substring(0, whole.lastIndexOf(' ') + 1);
  }
}
