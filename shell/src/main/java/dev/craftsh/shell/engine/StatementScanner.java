package dev.craftsh.shell.engine;

import java.util.List;

/**
 * Finds where a statement ends, by its shape alone. A line break ends it where it can end and the
 * next line cannot continue it, so a semicolon at a line's end may be left out.
 */
final class StatementScanner {

  /** The text may become a statement when more lines follow. */
  static final class MoreNeeded extends Exception {
    MoreNeeded() {
      super("more lines are needed", null, false, false);
    }
  }

  private final List<JavaToken> tokens;
  private boolean semicolonMissing;

  StatementScanner(List<JavaToken> tokens) {
    this.tokens = tokens;
  }

  /** Whether the statement found last wants a semicolon that is not there. */
  boolean semicolonMissing() {
    return semicolonMissing;
  }

  /** Index after the last token of the statement that begins at {@code i}. */
  int statement(int i) throws MoreNeeded {
    var first = token(i);
    if (first.is("{")) {
      return afterBrackets(i);
    }
    if (!first.isWord()) {
      return simple(i, i);
    }
    return switch (first.text()) {
      case "if" -> ifStatement(i);
      case "while", "for" -> statement(afterHeader(i + 1));
      case "do" -> doStatement(i);
      case "try" -> tryStatement(i);
      case "switch" -> switchStatement(i);
      case "synchronized" -> is(i + 1, "(") ? block(afterHeader(i + 1)) : simple(i, i);
      default -> is(i + 1, ":") ? statement(i + 2) : simple(i, i);
    };
  }

  private int switchStatement(int i) throws MoreNeeded {
    int end = block(afterHeader(i + 1));
    return is(end, ".") ? simple(end, i) : end;
  }

  private int ifStatement(int i) throws MoreNeeded {
    int end = statement(afterHeader(i + 1));
    return is(end, "else") ? statement(end + 1) : end;
  }

  private int doStatement(int i) throws MoreNeeded {
    int end = statement(i + 1);
    if (!token(end).is("while")) {
      return end;
    }
    end = afterHeader(end + 1);
    return is(end, ";") ? end + 1 : end;
  }

  private int tryStatement(int i) throws MoreNeeded {
    boolean resources = is(i + 1, "(");
    int end = block(resources ? afterHeader(i + 1) : i + 1);
    boolean handled = resources;
    while (is(end, "catch")) {
      end = block(afterHeader(end + 1));
      handled = true;
    }
    if (is(end, "finally")) {
      return block(end + 1);
    }
    if (!handled && end == tokens.size()) {
      throw new MoreNeeded();
    }
    return end;
  }

  /** A declaration or an expression that begins at {@code first}; looks at it from {@code i} on. */
  private int simple(int i, int first) throws MoreNeeded {
    semicolonMissing = false;
    boolean bodyDue = DeclarationShape.isTypeDeclaration(tokens, first);
    boolean assigned = false;
    for (int at = i; at < tokens.size(); at++) {
      var token = tokens.get(at);
      if (at > first && !bodyDue && endsAtLineBreak(first, at)) {
        semicolonMissing = true;
        return at;
      }
      if (token.is(";")) {
        return at + 1;
      }
      if (token.is(")") || token.is("]") || token.is("}")) {
        return tokens.size();
      }
      assigned |= token.is("=") || token.is("->");
      if (token.is("(") && !assigned && !bodyDue) {
        bodyDue = DeclarationShape.isMethodName(tokens, first, at - 1);
      }
      if (token.is("(") || token.is("[") || token.is("{")) {
        at = afterBrackets(at) - 1;
        if (bodyDue && token.is("{")) {
          return at + 1;
        }
      }
    }
    if (bodyDue || !canEnd(first, tokens.size())) {
      throw new MoreNeeded();
    }
    semicolonMissing = true;
    return tokens.size();
  }

  private boolean endsAtLineBreak(int first, int at) {
    var token = tokens.get(at);
    if (!token.afterNewline() || JavaWords.continuesStatement(token)) {
      return false;
    }
    return canEnd(first, at);
  }

  /** Whether the tokens from {@code first} to {@code end} may be a whole statement. */
  private boolean canEnd(int first, int end) {
    var last = tokens.get(end - 1);
    if (last.is("class")) {
      return end - 1 > first && tokens.get(end - 2).is(".");
    }
    if (last.is("*")) {
      return tokens.get(first).is("import");
    }
    return JavaWords.canEnd(last) && !DeclarationShape.isAnnotation(tokens, first, end);
  }

  private int block(int i) throws MoreNeeded {
    return token(i).is("{") ? afterBrackets(i) : i;
  }

  private int afterHeader(int i) throws MoreNeeded {
    return token(i).is("(") ? afterBrackets(i) : i;
  }

  /** Index after the bracket that closes the one at {@code i}. */
  int afterBrackets(int i) throws MoreNeeded {
    int depth = 0;
    for (int at = i; at < tokens.size(); at++) {
      var token = tokens.get(at);
      if (token.is("(") || token.is("[") || token.is("{")) {
        depth++;
      } else if (token.is(")") || token.is("]") || token.is("}")) {
        depth--;
        if (depth == 0) {
          return at + 1;
        }
      } else if (token.kind() == JavaToken.Kind.BROKEN) {
        return tokens.size();
      }
    }
    throw new MoreNeeded();
  }

  private JavaToken token(int i) throws MoreNeeded {
    if (i >= tokens.size()) {
      throw new MoreNeeded();
    }
    return tokens.get(i);
  }

  private boolean is(int i, String text) {
    return i < tokens.size() && tokens.get(i).is(text);
  }
}
