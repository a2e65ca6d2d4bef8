package dev.craftsh.shell.engine;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Declares the shell's variables in one engine, each when a snippet first names it, and again when
 * its type has changed; in between the new value is put into the variable that is there.
 */
final class Scope {
  private final Engine engine;
  private final List<Binding> bindings;
  private final Map<String, Declared> declared = new HashMap<>();
  private final Set<String> outlined = new HashSet<>();

  Scope(Engine engine, List<Binding> bindings) {
    this.engine = engine;
    this.bindings = new ArrayList<>(bindings);
  }

  private record Declared(String type, Field field) {}

  /**
   * Makes the variables ready that {@code text} names, and keeps those up to date that methods
   * declared earlier may use. A value that cannot be had is the failure of a text that names it.
   */
  void prepare(SourceText text) throws SnippetFailure.SnippetThrew {
    for (var binding : bindings) {
      if (text.mentions(binding.name())) {
        try {
          bring(binding);
        } catch (RuntimeException e) {
          throw new SnippetFailure.SnippetThrew(e, 0, List.of());
        }
      } else if (declared.containsKey(binding.name())) {
        tryToBring(binding);
      }
    }
  }

  /** Makes all variables ready that can be had now; of dear ones their types alone. */
  void prepareAll() {
    for (var binding : bindings) {
      if (!binding.dear()) {
        tryToBring(binding);
      } else if (!declared.containsKey(binding.name()) && outlined.add(binding.name())) {
        engine.declare(binding.type().get() + " " + binding.name() + ";");
      }
    }
  }

  private void tryToBring(Binding binding) {
    try {
      bring(binding);
    } catch (RuntimeException ignored) {
      // Whoever names it is told why; for the rest its value does not matter.
    }
  }

  /** The user's own variable of that name wins from now on. */
  void hide(String name) {
    bindings.removeIf(binding -> binding.name().equals(name));
    declared.remove(name);
  }

  /** What no variable of the user hides any more is the shell's again. */
  void showAgain(List<Binding> all, Set<String> hidden) {
    for (var binding : all) {
      boolean known = bindings.stream().anyMatch(other -> other.name().equals(binding.name()));
      if (!known && !hidden.contains(binding.name())) {
        bindings.add(binding);
      }
    }
  }

  private void bring(Binding binding) {
    var type = binding.type().get();
    var present = declared.get(binding.name());
    try {
      if (present == null || !present.type().equals(type)) {
        engine.declare(type + " " + binding.name() + ";");
        present = new Declared(type, engine.control().variable(binding.name()));
        declared.put(binding.name(), present);
      }
      present.field().set(null, binding.value().get());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot set " + binding.name(), e);
    }
  }
}
