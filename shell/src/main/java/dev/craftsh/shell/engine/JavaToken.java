package dev.craftsh.shell.engine;

/**
 * One token of Java source.
 *
 * @param text as written
 * @param start offset of its first character
 * @param afterNewline whether a line break stands between it and the token before
 */
public record JavaToken(Kind kind, String text, int start, boolean afterNewline) {

  /** How it is read. */
  public enum Kind {
    WORD,
    LITERAL,
    SYMBOL,
    /** A text block or comment without its end: more lines may bring it. */
    OPEN,
    /** A string or character literal without its end: no further line can bring it. */
    BROKEN
  }

  public int end() {
    return start + text.length();
  }

  boolean is(String expected) {
    return text.equals(expected) && (kind == Kind.WORD || kind == Kind.SYMBOL);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }
}
