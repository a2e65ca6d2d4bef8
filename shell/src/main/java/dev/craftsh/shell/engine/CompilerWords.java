package dev.craftsh.shell.engine;

/** What the compiler says, in one line and without the classes that were wrapped around it. */
public final class CompilerWords {

  private CompilerWords() {}

  /** The message without the part that says where a symbol was looked for. */
  public static String of(String message) {
    var words = new StringBuilder();
    for (var line : message.split("\n", -1)) {
      var part = line.strip();
      if (part.startsWith("symbol:")) {
        words.append(": ").append(part.substring("symbol:".length()).strip());
      } else if (!part.startsWith("location:") && !part.isEmpty()) {
        words.append(words.isEmpty() ? "" : "; ").append(part);
      }
    }
    return words.toString();
  }
}
