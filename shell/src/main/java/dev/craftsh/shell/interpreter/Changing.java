package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.command.CommandRegistry;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text that was typed may change something outside of this shell. In doubt it may: the
 * answer keeps it from being done again by one key too many.
 */
public final class Changing {
  /** Commands that change something besides the store, or whatever their words say. */
  private static final Set<String> ALSO_CHANGE =
      Set.of("api", "run", "open", "each", "watch", "login", "logout", "profile", "exit");

  /** A call that may change something, whatever its object is called. */
  private static final Pattern CALL =
      Pattern.compile(
          "\\b(accept|apply|await|build|close|create|delete|exit|invite|load|log|notify|patch|post"
              + "|publish|push|put|register|release|remove|request|revoke|run|set|sign|unregister"
              + "|update|upload|write)\\w*\\s*\\(");

  private final CommandRegistry registry;
  private final Classifier classifier;

  public Changing(CommandRegistry registry, Classifier classifier) {
    this.registry = registry;
    this.classifier = classifier;
  }

  /** Whether any line of the text may. */
  public boolean may(String text) {
    if (CALL.matcher(text).find()) {
      return true;
    }
    for (var line : text.lines().toList()) {
      if (classifier.read(line) == Reading.COMMAND && mayCommand(line)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the command that the line begins with may; one that is not known may. */
  public boolean mayCommand(String line) {
    var word = line.strip().split("\\s+", 2)[0];
    var name = word.startsWith("/") ? word.substring(1) : word;
    var spec = Optional.of(name).flatMap(registry::find).map(command -> command.spec());
    return spec.map(found -> found.mutates() || ALSO_CHANGE.contains(found.name())).orElse(true);
  }
}
