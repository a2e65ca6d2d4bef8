package dev.craftsh.shell.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value of another type, or a word that stands for none. */
final class Perhaps<T> extends ValueType<Optional<T>> {
  private final ValueType<T> type;
  private final String none;

  Perhaps(ValueType<T> type, String none) {
    this.type = type;
    this.none = none;
  }

  @Override
  Optional<Optional<T>> parse(String text) {
    if (text.equals(none)) {
      return Optional.of(Optional.empty());
    }
    return wrapped(type.parse(text));
  }

  /** A value that was found, and may be there or not. */
  private static <T> Optional<Optional<T>> wrapped(Optional<T> found) {
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  @Override
  String text(Optional<T> value) {
    return value.isEmpty() ? none : type.text(value.get());
  }

  @Override
  public List<String> words() {
    var words = new ArrayList<>(type.words());
    if (!words.isEmpty()) {
      words.add(none);
    }
    return words;
  }

  @Override
  Optional<Optional<T>> alone() {
    return wrapped(type.alone());
  }

  @Override
  String remedy() {
    return type.remedy() + (none.isEmpty() ? "" : ", or " + none);
  }
}
