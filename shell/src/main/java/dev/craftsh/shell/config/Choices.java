package dev.craftsh.shell.config;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values that one origin chose. */
public final class Choices {
  private final Map<Key<?>, Object> values = new HashMap<>();

  /** The value chosen; null when none was. */
  @SuppressWarnings("unchecked") // put() keeps key and value of one type
  <T> @Nullable T get(Key<T> key) {
    return (T) values.get(key);
  }

  /** The value chosen; empty when none was. */
  public <T> Optional<T> chosen(Key<T> key) {
    return Optional.ofNullable(get(key));
  }

  public <T> void put(Key<T> key, T value) {
    values.put(key, value);
  }

  /** Adds what the text means to what was chosen before; {@code doing} begins a complaint. */
  public <T> void read(Key<T> key, String text, String doing) {
    add(key, parse(key, text, doing));
  }

  /** Takes an option without a value; false when it must have one. */
  public <T> boolean readAlone(Key<T> key) {
    var value = key.type().alone();
    value.ifPresent(alone -> add(key, alone));
    return value.isPresent();
  }

  private <T> void add(Key<T> key, T value) {
    var before = get(key);
    put(key, before == null ? value : key.type().again(before, value));
  }

  /** Each as {@code key=value}, in the order of {@link Keys}. */
  public List<String> words() {
    var words = new ArrayList<String>();
    for (var key : Keys.all()) {
      words.addAll(word(key));
    }
    return words;
  }

  private <T> List<String> word(Key<T> key) {
    return chosen(key).map(value -> List.of(key.name() + "=" + key.text(value))).orElse(List.of());
  }

  void remove(Key<?> key) {
    values.remove(key);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  Choices copy() {
    var copy = new Choices();
    copy.values.putAll(values);
    return copy;
  }

  /** What the text means as a value of the key. */
  public static <T> T parse(Key<T> key, String text, String doing) {
    return key.type().parse(text).orElseThrow(() -> refused(key, text, doing));
  }

  static ShellException refused(Key<?> key, String text, String doing) {
    var nearest = Nearest.to(text, key.type().words());
    return ShellException.usage(
        ErrorCodes.VALUE,
        doing,
        key.name() + " cannot be \"" + text + "\"",
        nearest.map(word -> "did you mean " + word + "? ").orElse("") + key.type().remedy());
  }
}
