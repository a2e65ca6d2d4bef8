package dev.craftsh.shell.config;

import java.util.Optional;

/** A count from 1 that somebody agrees to; without one, any. */
final class Agreed extends ValueType<Integer> {
  private static final String ANY = "any";

  @Override
  Optional<Integer> parse(String text) {
    if (text.equals(ANY)) {
      return alone();
    }
    try {
      int count = Integer.parseInt(text);
      return count < 1 ? Optional.empty() : Optional.of(count);
    } catch (NumberFormatException word) {
      return Optional.empty();
    }
  }

  @Override
  String text(Integer value) {
    return value == Integer.MAX_VALUE ? ANY : value.toString();
  }

  @Override
  Optional<Integer> alone() {
    return Optional.of(Integer.MAX_VALUE);
  }

  @Override
  String remedy() {
    return "write the count of packages, for example --yes=12";
  }
}
