package dev.craftsh.shell.config;

import java.util.List;
import java.util.Optional;

/** A count from 1 that somebody agrees to; without one, any; 0 where somebody is to be asked. */
final class Agreed extends ValueType<Integer> {
  private static final String ANY = "any";
  private static final String ASK = "ask";

  @Override
  Optional<Integer> parse(String text) {
    if (text.equals(ANY)) {
      return alone();
    }
    if (text.equals(ASK)) {
      return Optional.of(0);
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
    return value == Integer.MAX_VALUE ? ANY : value == 0 ? ASK : value.toString();
  }

  @Override
  public List<String> words() {
    return List.of(ASK, ANY);
  }

  @Override
  Optional<Integer> alone() {
    return Optional.of(Integer.MAX_VALUE);
  }

  @Override
  String remedy() {
    return "write the count of packages, for example --yes=12, any, or ask";
  }
}
