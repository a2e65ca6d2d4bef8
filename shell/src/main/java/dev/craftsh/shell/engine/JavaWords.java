package dev.craftsh.shell.engine;

import java.util.Set;

/** What Java's words and symbols say about where a statement can end. */
final class JavaWords {
  private static final Set<String> NEED_MORE =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "final",
          "finally",
          "float",
          "for",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "package",
          "private",
          "protected",
          "public",
          "short",
          "static",
          "strictfp",
          "switch",
          "synchronized",
          "throw",
          "throws",
          "transient",
          "try",
          "void",
          "volatile",
          "while");

  private static final Set<String> CONTINUE =
      Set.of("instanceof", "extends", "implements", "throws", "permits");

  private static final Set<String> NOT_A_TYPE =
      Set.of("new", "return", "throw", "instanceof", "yield", "assert", "case", "else", "do");

  private static final Set<String> ENDING_SYMBOLS = Set.of(")", "]", "}", "++", "--", ";");

  private static final Set<String> STARTING_SYMBOLS = Set.of("{", "(", "@", "++", "--", "!", "~");

  private JavaWords() {}

  /** Whether a statement may end with this token. */
  static boolean canEnd(JavaToken token) {
    return switch (token.kind()) {
      case WORD -> !NEED_MORE.contains(token.text());
      case LITERAL, BROKEN -> true;
      case SYMBOL -> ENDING_SYMBOLS.contains(token.text());
      case OPEN -> false;
    };
  }

  /** Whether this token, first on its line, goes on with the statement of the line before. */
  static boolean continuesStatement(JavaToken token) {
    return switch (token.kind()) {
      case WORD -> CONTINUE.contains(token.text());
      case SYMBOL -> !STARTING_SYMBOLS.contains(token.text());
      case LITERAL, BROKEN, OPEN -> false;
    };
  }

  /** Whether a word can be the type in front of a declared name. */
  static boolean canBeType(JavaToken token) {
    return token.isWord() && !NOT_A_TYPE.contains(token.text());
  }
}
