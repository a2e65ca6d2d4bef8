package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.command.CommandRegistry;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells commands from Java by the first word and what follows it. Java's own parser is of no use
 * here: to it {@code status hello} declares a variable and {@code names --json} subtracts.
 */
public final class Classifier {
  /** Names that Java code finds in scope without declaring them. */
  private static final Set<String> BOUND =
      Set.of("store", "snaps", "charms", "session", "args", "last");

  /** Lower-case words that begin Java, so that a typing error is not looked for in them. */
  private static final Set<String> JAVA_WORDS =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "char",
          "class",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "false",
          "final",
          "float",
          "for",
          "if",
          "import",
          "int",
          "interface",
          "long",
          "new",
          "non-sealed",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "record",
          "return",
          "sealed",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "transient",
          "true",
          "try",
          "var",
          "void",
          "volatile",
          "while",
          "yield");

  private final CommandRegistry registry;
  private final Predicate<String> isVariable;

  public Classifier(CommandRegistry registry, Predicate<String> isVariable) {
    this.registry = registry;
    this.isVariable = isVariable;
  }

  /** Looks at the beginning of {@code text}; nothing is run. */
  public Reading read(String text) {
    int start = skipBlanks(text, 0);
    if (start == text.length() || startsComment(text, start, '/')) {
      return start == text.length() ? Reading.EMPTY : Reading.JAVA;
    }
    if (text.charAt(start) == '/') {
      return startsComment(text, start, '*') ? Reading.JAVA : Reading.COMMAND;
    }
    int end = endOfWord(text, start);
    var word = text.substring(start, end);
    if (!word.isEmpty() && text.startsWith("?", end) && text.substring(end).strip().length() == 1) {
      // No Java is so; it asks what the word means.
      return Reading.COMMAND;
    }
    if (word.isEmpty() || BOUND.contains(word) || isJavaAfter(text, end)) {
      return Reading.JAVA;
    }
    if (registry.find(word).isPresent()) {
      return isVariable.test(word) ? Reading.JAVA : Reading.COMMAND;
    }
    return looksLikeCommand(text, word, end) ? Reading.UNKNOWN_COMMAND : Reading.JAVA;
  }

  /** Whether Java gives {@code word} a meaning of its own. */
  public static boolean isJavaWord(String word) {
    return JAVA_WORDS.contains(word);
  }

  private static boolean startsComment(String text, int start, char second) {
    return text.charAt(start) == '/'
        && start + 1 < text.length()
        && text.charAt(start + 1) == second;
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Hyphens belong to a word: {@code list-revisions} is a command, and {@code a-b} a rare sum. */
  private static int endOfWord(String text, int start) {
    int at = start;
    while (at < text.length()
        && (Character.isJavaIdentifierPart(text.charAt(at))
            || (text.charAt(at) == '-'
                && at > start
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1))))) {
      at++;
    }
    return at;
  }

  /** A dot makes Java only when it touches the word: {@code upload ./my.charm} is a command. */
  private static boolean isJavaAfter(String text, int end) {
    if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      return true;
    }
    int next = skipBlanks(text, end);
    return next < text.length() && "=([;<".indexOf(text.charAt(next)) >= 0;
  }

  private boolean looksLikeCommand(String text, String word, int end) {
    if (!Character.isLowerCase(word.charAt(0))
        || JAVA_WORDS.contains(word)
        || isVariable.test(word)) {
      return false;
    }
    int next = skipBlanks(text, end);
    if (next == text.length()) {
      return true;
    }
    char letter = text.charAt(next);
    boolean argument = Character.isLetterOrDigit(letter) || "-./~\"'".indexOf(letter) >= 0;
    return argument && text.indexOf(';', next) < 0 && text.indexOf(" = ", next) < 0;
  }
}
