package dev.craftsh.shell.engine;

import java.util.List;
import java.util.Set;

/** Tells declarations, which end with their body, from expressions, by their first tokens. */
final class DeclarationShape {
  private static final Set<String> MODIFIERS =
      Set.of(
          "abstract",
          "default",
          "final",
          "native",
          "non",
          "private",
          "protected",
          "public",
          "sealed",
          "static",
          "strictfp",
          "synchronized",
          "transient",
          "volatile",
          "-");

  private DeclarationShape() {}

  /** Whether a class, interface, enum or record is declared from {@code first} on. */
  static boolean isTypeDeclaration(List<JavaToken> tokens, int first) {
    int at = afterModifiers(tokens, first);
    if (at >= tokens.size()) {
      return false;
    }
    var token = tokens.get(at);
    return token.is("class")
        || token.is("interface")
        || token.is("enum")
        || (token.is("record") && isRecord(tokens, at));
  }

  private static boolean isRecord(List<JavaToken> tokens, int at) {
    return at + 2 < tokens.size()
        && tokens.get(at + 1).isWord()
        && (tokens.get(at + 2).is("(") || tokens.get(at + 2).is("<"));
  }

  /** Whether the name at {@code at}, before a parenthesis, is that of a declared method. */
  static boolean isMethodName(List<JavaToken> tokens, int first, int at) {
    if (at <= first || !tokens.get(at).isWord()) {
      return false;
    }
    var before = tokens.get(at - 1);
    if (before.is("]")) {
      return at >= 2 && tokens.get(at - 2).is("[");
    }
    if (before.is(">")) {
      return tokens.subList(first, at).stream().anyMatch(token -> token.is("<"));
    }
    return JavaWords.canBeType(before);
  }

  /** Whether the tokens from {@code first} to {@code end} are annotations and modifiers only. */
  static boolean isAnnotation(List<JavaToken> tokens, int first, int end) {
    return tokens.get(first).is("@") && afterModifiers(tokens.subList(0, end), first) >= end;
  }

  private static int afterModifiers(List<JavaToken> tokens, int first) {
    int at = first;
    while (at < tokens.size()) {
      if (tokens.get(at).is("@") && at + 1 < tokens.size() && !tokens.get(at + 1).is("interface")) {
        at = afterAnnotation(tokens, at + 1);
      } else if (MODIFIERS.contains(tokens.get(at).text()) || tokens.get(at).is("@")) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private static int afterAnnotation(List<JavaToken> tokens, int name) {
    int at = name + 1;
    while (at + 1 < tokens.size() && tokens.get(at).is(".")) {
      at += 2;
    }
    if (at >= tokens.size() || !tokens.get(at).is("(")) {
      return at;
    }
    try {
      return new StatementScanner(tokens).afterBrackets(at);
    } catch (StatementScanner.MoreNeeded e) {
      return tokens.size();
    }
  }
}
