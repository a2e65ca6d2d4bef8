package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.prelude.Commands;
import dev.craftsh.shell.workspace.Declaration;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which code may reach a store, by the names in it: in doubt it may. What calls a method, or makes
 * an object, that may reach one may so itself.
 */
final class Reach {
  /** What reaches a store, or what depends on what was done before. */
  private static final List<String> BY_NAME =
      List.of("store", "snaps", "charms", "session", "run", "upload", "parallel", "last", "$");

  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\w]*");

  private final Set<String> callables = new HashSet<>();

  /** With what is declared besides. */
  Reach(List<Declaration> declarations) {
    for (var method : Commands.class.getMethods()) {
      if (Modifier.isStatic(method.getModifiers())) {
        callables.add(method.getName());
      }
    }
    while (addCallers(declarations)) {
      // Each round finds those that call what the one before found.
    }
  }

  private boolean addCallers(List<Declaration> declarations) {
    boolean found = false;
    for (var one : declarations) {
      boolean callable =
          one.kind() == Declaration.Kind.METHOD || one.kind() == Declaration.Kind.TYPE;
      if (callable && !callables.contains(one.name()) && includes(one.source())) {
        found |= callables.add(one.name());
      }
    }
    return found;
  }

  /** Whether that code may. */
  boolean includes(String code) {
    for (var name : BY_NAME) {
      if (code.contains(name)) {
        return true;
      }
    }
    var words = WORD.matcher(code);
    while (words.find()) {
      if (callables.contains(words.group())) {
        return true;
      }
    }
    return false;
  }
}
