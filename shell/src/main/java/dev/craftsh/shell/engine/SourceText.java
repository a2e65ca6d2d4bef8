package dev.craftsh.shell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Source text cut into statements; offsets lead back to the user's own lines and columns. */
final class SourceText {
  private final String text;
  private final SourcePlace place;

  SourceText(String text) {
    this(text, SourcePlace.TYPED);
  }

  /** {@code place} is where the text begins. */
  SourceText(String text, SourcePlace place) {
    this.text = text;
    this.place = place;
  }

  /**
   * A statement of the text.
   *
   * @param source without the blanks around it, with its semicolon
   * @param offset where it begins in the whole text
   */
  record Piece(String source, int offset) {}

  /** The first statement and what follows it. */
  Completeness first() {
    var tokens = JavaTokens.of(text);
    if (tokens.isEmpty()) {
      return new Completeness(Completeness.State.EMPTY, text, "");
    }
    var scanner = new StatementScanner(tokens);
    int end;
    try {
      end = scanner.statement(0);
    } catch (StatementScanner.MoreNeeded e) {
      var state = isBroken(tokens) ? Completeness.State.INVALID : Completeness.State.INCOMPLETE;
      return new Completeness(state, text, "");
    }
    int split = tokens.get(end - 1).end();
    var source = text.substring(0, split);
    var remaining = text.substring(split);
    if (isBroken(tokens.subList(0, end))) {
      return new Completeness(Completeness.State.INVALID, source, remaining);
    }
    if (scanner.semicolonMissing()) {
      return new Completeness(Completeness.State.SEMICOLON_MISSING, source + ";", remaining);
    }
    return new Completeness(Completeness.State.COMPLETE, source, remaining);
  }

  /** The statements in order; an unfinished last one is given as it is. */
  List<Piece> pieces() {
    var tokens = JavaTokens.of(text);
    var pieces = new ArrayList<Piece>();
    var scanner = new StatementScanner(tokens);
    int from = 0;
    while (from < tokens.size()) {
      int end;
      try {
        end = scanner.statement(from);
      } catch (StatementScanner.MoreNeeded e) {
        // The compiler tells what is missing.
        end = tokens.size();
      }
      int start = tokens.get(from).start();
      var source = text.substring(start, tokens.get(end - 1).end());
      pieces.add(new Piece(scanner.semicolonMissing() ? source + ";" : source, start));
      from = end;
    }
    return pieces;
  }

  /** A closing bracket that nothing opened; JShell would silently drop what follows it. */
  Optional<JavaToken> strayBracket() {
    int depth = 0;
    for (var token : JavaTokens.of(text)) {
      if (token.is("(") || token.is("[") || token.is("{")) {
        depth++;
      } else if (token.is(")") || token.is("]") || token.is("}")) {
        depth--;
        if (depth < 0) {
          return Optional.of(token);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether {@code name} stands in the text as a word of its own. */
  boolean mentions(String name) {
    if (!text.contains(name)) {
      return false;
    }
    for (var token : JavaTokens.of(text)) {
      if (token.isWord() && token.text().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Where an offset is in the user's source. */
  SourcePlace place(int offset) {
    return place.within(line(offset), column(offset));
  }

  /** The line of an offset, from 1. */
  int line(int offset) {
    int line = 1;
    for (int i = 0; i < Math.min(offset, text.length()); i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }

  /** The column of an offset, from 1. */
  int column(int offset) {
    int at = Math.min(offset, text.length());
    return at - (at == 0 ? -1 : text.lastIndexOf('\n', at - 1));
  }

  /** The column after the last character of the line that {@code offset} is in. */
  int columnAfterLine(int offset) {
    int end = text.indexOf('\n', offset);
    return column(end < 0 ? text.length() : end);
  }

  private static boolean isBroken(List<JavaToken> tokens) {
    for (var token : tokens) {
      if (token.kind() == JavaToken.Kind.BROKEN) {
        return true;
      }
    }
    return false;
  }
}
