package dev.craftsh.shell.config;

import java.util.Optional;

/** A number of few values, which an option that is given again adds to. */
final class Count extends ValueType<Integer> {
  private final int most;

  Count(int most) {
    this.most = most;
  }

  @Override
  Optional<Integer> parse(String text) {
    try {
      int number = Integer.parseInt(text);
      return number < 0 || number > most ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  @Override
  Optional<Integer> alone() {
    return Optional.of(1);
  }

  @Override
  Integer again(Integer before, Integer now) {
    return Math.min(most, before + now);
  }

  @Override
  String remedy() {
    return "use a number from 0 to " + most;
  }
}
