package dev.craftsh.shell.engine;

import java.util.ArrayList;
import java.util.List;

/** Cuts Java source into tokens; needs no compiler, so the prompt can judge a line at once. */
public final class JavaTokens {
  private final String source;
  private final List<JavaToken> tokens = new ArrayList<>();
  private int at;
  private boolean newline;

  private JavaTokens(String source) {
    this.source = source;
  }

  public static List<JavaToken> of(String source) {
    var scanner = new JavaTokens(source);
    while (scanner.at < source.length()) {
      scanner.next();
    }
    return scanner.tokens;
  }

  private void next() {
    char c = source.charAt(at);
    if (Character.isWhitespace(c)) {
      newline |= c == '\n';
      at++;
    } else if (c == '/' && peek(1) == '/') {
      at = lineEnd(at);
    } else if (c == '/' && peek(1) == '*') {
      comment();
    } else if (source.startsWith("\"\"\"", at)) {
      textBlock();
    } else if (c == '"' || c == '\'') {
      quoted(c);
    } else if (Character.isDigit(c) || (c == '.' && Character.isDigit(peek(1)))) {
      number();
    } else if (Character.isJavaIdentifierStart(c)) {
      int end = at;
      while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
        end++;
      }
      add(JavaToken.Kind.WORD, end);
    } else {
      add(JavaToken.Kind.SYMBOL, at + symbolLength());
    }
  }

  private void comment() {
    int close = source.indexOf("*/", at + 2);
    if (close < 0) {
      add(JavaToken.Kind.OPEN, source.length());
      return;
    }
    newline |= source.substring(at, close).indexOf('\n') >= 0;
    at = close + 2;
  }

  private void textBlock() {
    int end = at + 3;
    while (end < source.length() && !source.startsWith("\"\"\"", end)) {
      end += source.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= source.length()) {
      add(JavaToken.Kind.OPEN, source.length());
    } else {
      add(JavaToken.Kind.LITERAL, end + 3);
    }
  }

  private void quoted(char quote) {
    int limit = lineEnd(at);
    int end = at + 1;
    while (end < limit && source.charAt(end) != quote) {
      end += source.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= limit) {
      add(JavaToken.Kind.BROKEN, limit);
    } else {
      add(JavaToken.Kind.LITERAL, end + 1);
    }
  }

  private void number() {
    int end = at;
    while (end < source.length()) {
      char c = source.charAt(end);
      boolean exponentSign =
          (c == '+' || c == '-')
              && end > at
              && "eEpP".indexOf(source.charAt(end - 1)) >= 0
              && !isHex();
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '.' && !exponentSign) {
        break;
      }
      end++;
    }
    add(JavaToken.Kind.LITERAL, end);
  }

  private boolean isHex() {
    return source.startsWith("0x", at) || source.startsWith("0X", at);
  }

  private int symbolLength() {
    for (var symbol : List.of("...", "->", "::", "++", "--")) {
      if (source.startsWith(symbol, at)) {
        return symbol.length();
      }
    }
    return 1;
  }

  private void add(JavaToken.Kind kind, int end) {
    tokens.add(new JavaToken(kind, source.substring(at, end), at, newline));
    newline = false;
    at = end;
  }

  private int lineEnd(int from) {
    int end = source.indexOf('\n', from);
    return end < 0 ? source.length() : end;
  }

  private char peek(int ahead) {
    return at + ahead < source.length() ? source.charAt(at + ahead) : '\0';
  }
}
