package dev.craftsh.shell.config;

import java.util.List;
import java.util.Optional;

/** What values a key takes. */
public abstract class ValueType<T> {

  /** The value that the text means; empty when it means none. */
  abstract Optional<T> parse(String text);

  /** What to write instead of a text that means nothing. */
  abstract String remedy();

  /** The text that {@link #parse} reads as the value. */
  String text(T value) {
    return value.toString();
  }

  /** The texts themselves, where there are few; else empty. */
  public List<String> words() {
    return List.of();
  }

  /** How a variable writes it, which may belong to other programs too. */
  Optional<T> parseVariable(String text) {
    return text.isBlank() ? Optional.empty() : parse(text);
  }

  /** The value of an option without one; empty where an option must have one. */
  Optional<T> alone() {
    return Optional.empty();
  }

  /** The value of an option that was given again. */
  T again(T before, T now) {
    return now;
  }
}
