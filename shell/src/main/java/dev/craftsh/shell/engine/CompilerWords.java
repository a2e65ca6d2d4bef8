package dev.craftsh.shell.engine;

import java.util.regex.Pattern;

/** What the compiler says, in one line and without the classes that were wrapped around it. */
public final class CompilerWords {
  /** Of a type that is named with its package. */
  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_][a-z0-9_]*\\.)+(?=[A-Z])");

  private static final Pattern BLANKS = Pattern.compile(" {2,}");

  private CompilerWords() {}

  /** The message without the part that says where a symbol was looked for. */
  public static String of(String message) {
    var words = new StringBuilder();
    for (var line : message.split("\n", -1)) {
      var part = line.strip();
      if (part.startsWith("symbol:")) {
        words.append(": ").append(part.substring("symbol:".length()).strip());
      } else if (!part.startsWith("location:") && !part.isEmpty()) {
        boolean aside = part.startsWith("(");
        words.append(words.isEmpty() ? "" : aside ? " " : "; ").append(part);
      }
    }
    return PACKAGE.matcher(BLANKS.matcher(words).replaceAll(" ")).replaceAll("");
  }
}
