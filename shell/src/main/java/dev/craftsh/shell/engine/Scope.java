package dev.craftsh.shell.engine;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Declares the shell's variables in one engine, each when a snippet first names it, and again when
 * its type has changed; in between the new value is put into the variable that is there.
 */
final class Scope {
  private final Engine engine;
  private final List<Binding> bindings;
  private final Map<String, Declared> declared = new HashMap<>();

  Scope(Engine engine, List<Binding> bindings) {
    this.engine = engine;
    this.bindings = new ArrayList<>(bindings);
  }

  private record Declared(String type, Field field) {}

  /** Makes the variables ready that {@code text} names. */
  void prepare(SourceText text) {
    for (var binding : bindings) {
      if (declared.containsKey(binding.name()) || text.mentions(binding.name())) {
        bring(binding);
      }
    }
  }

  /** Makes all variables ready. */
  void prepareAll() {
    bindings.forEach(this::bring);
  }

  /** The user's own variable of that name wins from now on. */
  void hide(String name) {
    bindings.removeIf(binding -> binding.name().equals(name));
    declared.remove(name);
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
