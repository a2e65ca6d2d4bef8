package dev.craftsh.shell.script;

import dev.craftsh.shell.host.Host;
import java.util.List;
import java.util.Optional;

/** One of a few words. */
record ChoiceType(String words, List<String> choices) implements ParameterType {
  @Override
  public String meaning() {
    return "one of: " + String.join(", ", choices);
  }

  @Override
  public String boxed() {
    return "String";
  }

  @Override
  public Optional<Object> read(String text, Host host) {
    return choices.contains(text) ? Optional.of(text) : Optional.empty();
  }
}
