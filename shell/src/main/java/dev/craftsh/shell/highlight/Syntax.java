package dev.craftsh.shell.highlight;

import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.interpreter.Classifier;
import java.util.List;

/** Marks the parts of what is being typed, finished or not. */
public final class Syntax {
  private final Classifier classifier;
  private final CommandMarks commands;

  public Syntax(CommandRegistry registry, Classifier classifier) {
    this.classifier = classifier;
    this.commands = new CommandMarks(registry);
  }

  /** The marks in the order of the text; they do not overlap. */
  public List<Mark> marks(String text) {
    return switch (classifier.read(text)) {
      case EMPTY -> List.of();
      case COMMAND, UNKNOWN_COMMAND -> commands.of(text);
      default -> JavaMarks.of(text);
    };
  }
}
