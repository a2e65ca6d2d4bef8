package dev.craftsh.shell.script;

import dev.craftsh.shell.engine.JavaToken;
import dev.craftsh.shell.engine.JavaTokens;
import dev.craftsh.shell.engine.MemberShape;
import dev.craftsh.shell.engine.UnrunSnippets;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.interpreter.JavaFailed;
import dev.craftsh.shell.interpreter.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the Java of a program that JShell has to run, statement by statement. */
final class UnrunJava {
  private static final Set<String> TYPES = Set.of("class", "interface", "enum", "record");

  private final List<Finding> found = new ArrayList<>();

  /** Names whose types are known only when the script runs. */
  private final Set<String> unknown = new HashSet<>(Set.of("last"));

  private UnrunJava() {}

  static List<Finding> findings(Program program) {
    var check = new UnrunJava();
    try (var snippets = new UnrunSnippets()) {
      for (var unit : program.units()) {
        if (unit.unit().reading() == Reading.JAVA) {
          check.look(unit, snippets);
        }
      }
      snippets.rest().forEach(check::add);
    }
    return check.found;
  }

  private void look(ScriptUnit unit, UnrunSnippets snippets) {
    var text = unit.unit().text();
    var declared = names(text);
    var reason = mentioned(text, declared);
    if (reason.isPresent()) {
      unknown.addAll(declared);
      found.add(Finding.note(unit.place(), unchecked(reason.get())));
    } else {
      unknown.removeAll(declared);
      snippets.check(text, unit.place()).ifPresent(this::add);
    }
  }

  private Optional<String> mentioned(String text, List<String> declared) {
    for (var name : unknown) {
      if (!declared.contains(name) && MemberShape.mentions(text, name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private void add(UnrunSnippets.Mistake mistake) {
    var failed = JavaFailed.of(mistake.error(), mistake.source(), mistake.place());
    var place = failed.place().orElse(mistake.place());
    found.add(Finding.mistake(place, 0, failed.failure()));
  }

  private static Failure unchecked(String name) {
    return new Failure(
        ErrorCodes.CHECK,
        "This statement was not checked",
        "the type of \"" + name + "\" is known only when the script runs",
        "give the value to a variable with a type: var found = store.listRevisions(name);",
        List.of(),
        Optional.empty(),
        ExitStatus.OK,
        new IllegalStateException("not checked"));
  }

  /** What the statement declares. */
  private static List<String> names(String text) {
    var shape = new MemberShape(text);
    var names = new ArrayList<>(shape.variables());
    if (shape.isMethod() || shape.isType()) {
      memberName(JavaTokens.of(text)).ifPresent(names::add);
    }
    return names;
  }

  private static Optional<String> memberName(List<JavaToken> tokens) {
    for (int at = 0; at + 1 < tokens.size(); at++) {
      boolean type = TYPES.contains(tokens.get(at).text());
      if (type || tokens.get(at + 1).text().equals("(")) {
        return Optional.of(tokens.get(type ? at + 1 : at).text());
      }
    }
    return Optional.empty();
  }
}
