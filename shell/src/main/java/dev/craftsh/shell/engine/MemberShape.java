package dev.craftsh.shell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What kind of top-level thing a complete unit of Java is, by its first tokens. */
public final class MemberShape {
  private static final Set<String> ACCESS =
      Set.of("public", "protected", "private", "static", "final");

  private final String source;
  private final List<JavaToken> tokens;

  public MemberShape(String source) {
    this.source = source;
    tokens = JavaTokens.of(source);
  }

  public boolean isImport() {
    return !tokens.isEmpty() && tokens.get(0).is("import");
  }

  public boolean isType() {
    return DeclarationShape.isTypeDeclaration(tokens, 0) || isAnnotationType();
  }

  private boolean isAnnotationType() {
    for (int at = 0; at + 1 < tokens.size() && !tokens.get(at).is("{"); at++) {
      if (tokens.get(at).is("@") && tokens.get(at + 1).is("interface")) {
        return true;
      }
    }
    return false;
  }

  public boolean isMethod() {
    return methodName() >= 0 && !isType();
  }

  /** Whether {@code name} stands in the source as a word. */
  public static boolean mentions(String source, String name) {
    return new SourceText(source).mentions(name);
  }

  /**
   * The names of the variables that a statement declares, as far as its first tokens tell: the
   * compiler knows better, but is not asked to tell commands from Java.
   */
  public List<String> variables() {
    var names = new ArrayList<String>();
    int at = afterType();
    if (at > 0 && at < tokens.size() && tokens.get(at).isWord() && endsName(at + 1)) {
      names.add(tokens.get(at).text());
      addFurther(names, at + 1);
    }
    return names;
  }

  private void addFurther(List<String> names, int from) {
    int depth = 0;
    for (int at = from; at + 1 < tokens.size(); at++) {
      var token = tokens.get(at);
      depth += token.is("(") || token.is("{") || token.is("[") ? 1 : 0;
      depth -= token.is(")") || token.is("}") || token.is("]") ? 1 : 0;
      if (depth == 0 && token.is(",") && tokens.get(at + 1).isWord() && endsName(at + 2)) {
        names.add(tokens.get(at + 1).text());
      }
    }
  }

  private boolean endsName(int at) {
    return at >= tokens.size()
        || tokens.get(at).is("=")
        || tokens.get(at).is(";")
        || tokens.get(at).is(",")
        || tokens.get(at).is("[");
  }

  /** Index after the type that the source begins with; 0 when it begins with none. */
  private int afterType() {
    int at = 0;
    while (at < tokens.size() && ACCESS.contains(tokens.get(at).text())) {
      at++;
    }
    if (at >= tokens.size() || !JavaWords.canBeType(tokens.get(at))) {
      return 0;
    }
    int depth = 0;
    for (at++; at < tokens.size(); at++) {
      var token = tokens.get(at);
      depth += token.is("<") ? 1 : 0;
      boolean inside = depth > 0;
      depth -= token.is(">") ? 1 : 0;
      boolean qualified = token.is(".") || tokens.get(at - 1).is(".");
      if (!inside && !qualified && !token.is("[") && !token.is("]")) {
        return at;
      }
    }
    return at;
  }

  /** The source of a method or type of the same length, without what a top-level one ignores. */
  public String withoutAccess() {
    var text = new StringBuilder(source);
    int end = isMethod() ? methodName() : tokens.size();
    for (int at = 0; at < end; at++) {
      var token = tokens.get(at);
      if (token.is("class") || token.is("interface") || token.is("enum") || token.is("record")) {
        break;
      }
      if (ACCESS.contains(token.text())) {
        text.replace(token.start(), token.end(), " ".repeat(token.text().length()));
      }
    }
    return text.toString();
  }

  /** The source of a statement of the same length, without the modifiers it begins with. */
  public String withoutModifiers() {
    var text = new StringBuilder(source);
    for (var token : tokens) {
      if (!ACCESS.contains(token.text())) {
        break;
      }
      text.replace(token.start(), token.end(), " ".repeat(token.text().length()));
    }
    return text.toString();
  }

  /** Where the body of a method begins; the end of the source when it has none. */
  public int bodyStart() {
    int at = methodName() + 1;
    try {
      at = new StatementScanner(tokens).afterBrackets(at);
    } catch (StatementScanner.MoreNeeded unbalanced) {
      return source.length();
    }
    while (at < tokens.size() && !tokens.get(at).is("{")) {
      at++;
    }
    return at < tokens.size() ? tokens.get(at).start() : source.length();
  }

  /** Index of the token that names a method, -1 when none is declared. */
  private int methodName() {
    if (tokens.isEmpty() || !tokens.get(tokens.size() - 1).is("}")) {
      return -1;
    }
    for (int at = 0; at < tokens.size(); at++) {
      var token = tokens.get(at);
      if (token.is("(")) {
        if (DeclarationShape.isMethodName(tokens, 0, at - 1)) {
          return at - 1;
        }
        if (!DeclarationShape.isAnnotation(tokens, 0, at)) {
          return -1;
        }
      }
      if (token.is("=") || token.is("->") || token.is("{")) {
        return -1;
      }
    }
    return -1;
  }
}
