package dev.craftsh.shell.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** True or false. */
final class Switch extends ValueType<Boolean> {
  static final Switch TYPE = new Switch();
  private static final List<String> ON = List.of("true", "on", "yes", "1");
  private static final List<String> OFF = List.of("false", "off", "no", "0");

  private Switch() {}

  @Override
  Optional<Boolean> parse(String text) {
    boolean on = ON.contains(text);
    return on || OFF.contains(text) ? Optional.of(on) : Optional.empty();
  }

  /** Other programs take any text for a yes. */
  @Override
  Optional<Boolean> parseVariable(String text) {
    return text.isBlank()
        ? Optional.empty()
        : Optional.of(!OFF.contains(text.toLowerCase(Locale.ROOT)));
  }

  @Override
  Optional<Boolean> alone() {
    return Optional.of(true);
  }

  @Override
  public List<String> words() {
    return List.of("true", "false");
  }

  @Override
  String remedy() {
    return "use true or false";
  }
}
