package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.workspace.Declaration;
import java.util.List;

/**
 * How something is declared again. Nothing is done twice to a store: statements are left out, and a
 * variable whose value came from the store is declared without it.
 *
 * @param source empty for what is left out
 * @param note what the user has to know; empty when all is as before
 */
record Replay(String source, String note) {
  /** What reaches a store, or what depends on what was done before. */
  private static final List<String> REACHING =
      List.of("store", "snaps", "charms", "session", "run", "upload", "parallel", "last", "$");

  static Replay of(Declaration declaration) {
    return switch (declaration.kind()) {
      case IMPORT, METHOD, TYPE -> new Replay(declaration.source(), "");
      case VARIABLE -> variable(declaration);
      default -> new Replay("", "");
    };
  }

  private static Replay variable(Declaration declaration) {
    var source = declaration.source();
    int equals = source.indexOf('=');
    for (var word : REACHING) {
      if (equals >= 0 && source.indexOf(word, equals) >= 0) {
        var bare = declaration.type() + " " + declaration.name() + ";";
        return new Replay(bare, declaration.name() + " has no value yet: " + source);
      }
    }
    return new Replay(source, "");
  }
}
