package dev.craftsh.shell.engine.whole;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names in a script that may be classes: each package that is imported has its price. */
final class Mentioned {
  private static final Module BASE = Object.class.getModule();

  private final Set<String> names = new HashSet<>();

  /** All words that begin as classes do, in comments and texts too: too many do no harm. */
  static Mentioned in(List<JavaPiece> pieces) {
    var mentioned = new Mentioned();
    for (var piece : pieces) {
      mentioned.read(piece.source());
    }
    return mentioned;
  }

  private void read(String source) {
    int at = 0;
    while (at < source.length()) {
      int start = at;
      while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
        at++;
      }
      if (at > start && Character.isUpperCase(source.charAt(start))) {
        names.add(source.substring(start, at));
      }
      at = Math.max(at, start + 1);
    }
  }

  /** Whether an import such as {@code java.util.*} gives a name to any of them; others are kept. */
  boolean needs(String imported) {
    if (!imported.startsWith("java.")) {
      return true;
    }
    var prefix = imported.substring(0, imported.length() - 1);
    for (var name : names) {
      if (Class.forName(BASE, prefix + name) != null) {
        return true;
      }
    }
    return false;
  }
}
