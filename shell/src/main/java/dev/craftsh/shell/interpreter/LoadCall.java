package dev.craftsh.shell.interpreter;

import java.util.Optional;

/**
 * The statement {@code load("file.jsh");}. It is carried out by whoever reads the text, because
 * what a file declares has to be known before the next line can be understood.
 */
public final class LoadCall {

  private LoadCall() {}

  /** The file that {@code statement} loads; empty when it is another statement. */
  public static Optional<String> of(String statement) {
    var text = statement.strip();
    if (!text.startsWith("load")) {
      return Optional.empty();
    }
    text = without(text, ";").substring("load".length()).strip();
    if (!text.startsWith("(") || !text.endsWith(")")) {
      return Optional.empty();
    }
    var argument = text.substring(1, text.length() - 1).strip();
    boolean literal =
        argument.length() > 2
            && argument.startsWith("\"")
            && argument.indexOf('"', 1) == argument.length() - 1
            && argument.indexOf('\\') < 0;
    return literal ? Optional.of(argument.substring(1, argument.length() - 1)) : Optional.empty();
  }

  private static String without(String text, String ending) {
    return text.endsWith(ending)
        ? text.substring(0, text.length() - ending.length()).strip()
        : text;
  }
}
