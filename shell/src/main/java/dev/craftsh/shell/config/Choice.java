package dev.craftsh.shell.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of a few words: the names of an enum. */
final class Choice<E extends Enum<E>> extends ValueType<E> {
  private final E[] values;
  private final @Nullable E alone;

  private Choice(E[] values, @Nullable E alone) {
    this.values = values;
    this.alone = alone;
  }

  static <E extends Enum<E>> Choice<E> of(E[] values) {
    return new Choice<>(values, null);
  }

  /** The same, where an option without a value means {@code alone}. */
  static <E extends Enum<E>> Choice<E> of(E[] values, E alone) {
    return new Choice<>(values, alone);
  }

  @Override
  Optional<E> alone() {
    return Optional.ofNullable(alone);
  }

  @Override
  Optional<E> parse(String text) {
    for (var value : values) {
      if (text(value).equals(text)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  @Override
  String text(E value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public List<String> words() {
    var words = new ArrayList<String>();
    for (var value : values) {
      words.add(text(value));
    }
    return words;
  }

  @Override
  String remedy() {
    return "use one of: " + String.join(", ", words());
  }
}
