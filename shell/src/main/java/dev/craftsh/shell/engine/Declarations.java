package dev.craftsh.shell.engine;

import dev.craftsh.shell.workspace.Declaration;
import dev.craftsh.shell.workspace.Declaration.Kind;
import dev.craftsh.shell.workspace.Declaration.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/** Describes the snippets of a JShell. */
final class Declarations {
  /** The ids of what the shell declares itself begin with it. */
  static final String OWN = "s";

  private final JShell shell;

  Declarations(JShell shell) {
    this.shell = shell;
  }

  List<Declaration> all() {
    var all = new ArrayList<Declaration>();
    shell.snippets().forEach(snippet -> all.add(describe(snippet, true)));
    return all;
  }

  /** The same without values, which would take code of theirs to be told. */
  List<Declaration> outlines() {
    var all = new ArrayList<Declaration>();
    shell.snippets().forEach(snippet -> all.add(outlined(snippet, "")));
    return all;
  }

  /** {@code toldAnyway} is for values without a name, which are shown already when they are new. */
  Declaration describe(Snippet snippet, boolean toldAnyway) {
    boolean told = toldAnyway || kind(snippet) != Kind.VALUE;
    boolean active = shell.status(snippet).isActive();
    return outlined(
        snippet,
        told && active && snippet instanceof VarSnippet variable ? shell.varValue(variable) : "");
  }

  private Declaration outlined(Snippet snippet, String value) {
    return new Declaration(
        snippet.id(),
        kind(snippet),
        state(snippet),
        name(snippet),
        type(snippet),
        value,
        snippet.source().strip(),
        awaits(snippet));
  }

  private String awaits(Snippet snippet) {
    var status = shell.status(snippet);
    boolean incomplete =
        status == Snippet.Status.RECOVERABLE_DEFINED
            || status == Snippet.Status.RECOVERABLE_NOT_DEFINED;
    return incomplete && snippet instanceof DeclarationSnippet declaration
        ? awaits(shell, declaration)
        : "";
  }

  /** What is missing for that to be used, such as {@code method helper(int) and class B}. */
  static String awaits(JShell shell, DeclarationSnippet snippet) {
    return String.join(" and ", shell.unresolvedDependencies(snippet).toList());
  }

  private State state(Snippet snippet) {
    var status = shell.status(snippet);
    if (snippet.id().startsWith(OWN)) {
      return State.START;
    }
    if (status == Snippet.Status.REJECTED) {
      return State.REJECTED;
    }
    return status.isActive() ? State.ACTIVE : State.ENDED;
  }

  private static Kind kind(Snippet snippet) {
    return switch (snippet.kind()) {
      case IMPORT -> Kind.IMPORT;
      case METHOD -> Kind.METHOD;
      case TYPE_DECL -> Kind.TYPE;
      case VAR ->
          snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
              ? Kind.VALUE
              : Kind.VARIABLE;
      default -> Kind.STATEMENT;
    };
  }

  private static String name(Snippet snippet) {
    if (snippet instanceof ImportSnippet imported) {
      return imported.fullname();
    }
    if (snippet instanceof VarSnippet variable) {
      return variable.name();
    }
    if (snippet instanceof MethodSnippet method) {
      return method.name();
    }
    return snippet instanceof TypeDeclSnippet type ? type.name() : "";
  }

  private static String type(Snippet snippet) {
    if (snippet instanceof VarSnippet variable) {
      return variable.typeName();
    }
    if (snippet instanceof TypeDeclSnippet type) {
      var kind = type.subKind().name().replace("_SUBKIND", "");
      return kind.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    return snippet instanceof MethodSnippet method ? signature(method) : "";
  }

  /** As it is declared; JShell gives the type behind the parameters, as the compiler does. */
  static String signature(MethodSnippet method) {
    var parts = method.signature();
    int end = parts.lastIndexOf(')') + 1;
    return parts.substring(end) + " " + method.name() + parts.substring(0, end);
  }
}
