package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.workspace.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How something is declared again. Nothing is done twice to a store: statements are left out, and a
 * variable whose value may have come from the store is declared without it.
 *
 * @param source empty for what is left out
 * @param note what the user has to know; empty when all is as before
 */
record Replay(String source, String note) {

  /** Those of them that are wanted and in force, in their order. */
  static List<Replay> of(List<Declaration> declarations, Predicate<Declaration> wanted) {
    var reach = new Reach(declarations);
    var again = new ArrayList<Replay>();
    for (var one : declarations) {
      if (one.isActive() && wanted.test(one)) {
        again.add(of(one, reach));
      }
    }
    return again;
  }

  private static Replay of(Declaration declaration, Reach reach) {
    return switch (declaration.kind()) {
      case IMPORT, METHOD, TYPE -> new Replay(declaration.source(), "");
      case VARIABLE -> variable(declaration, reach);
      default -> new Replay("", "");
    };
  }

  private static Replay variable(Declaration declaration, Reach reach) {
    var source = declaration.source();
    int equals = source.indexOf('=');
    if (equals >= 0 && reach.includes(source.substring(equals))) {
      var bare = declaration.type() + " " + declaration.name() + ";";
      return new Replay(bare, declaration.name() + " has no value yet: " + source);
    }
    return new Replay(source, "");
  }
}
