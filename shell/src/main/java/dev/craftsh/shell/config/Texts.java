package dev.craftsh.shell.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts of an option that may be given several times. */
final class Texts extends ValueType<List<String>> {
  static final Texts TYPE = new Texts();

  private Texts() {}

  @Override
  Optional<List<String>> parse(String text) {
    return Optional.of(List.of(text));
  }

  @Override
  List<String> again(List<String> before, List<String> now) {
    var all = new ArrayList<>(before);
    all.addAll(now);
    return List.copyOf(all);
  }

  @Override
  String text(List<String> value) {
    return String.join(", ", value);
  }

  @Override
  String remedy() {
    return "write a text";
  }
}
