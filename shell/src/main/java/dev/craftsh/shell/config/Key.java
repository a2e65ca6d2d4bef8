package dev.craftsh.shell.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be chosen. It is declared in {@link Keys}, and that is all: the command line,
 * {@code --help}, the configuration file, the {@code config} command and the reference page derive
 * from there. Two keys are the same only if they are one object.
 */
public final class Key<T> {
  /** How an option is written; {@code fixed} is the value that it stands for, if it names none. */
  public record Spelling(String text, @Nullable String fixed) {}

  /** When a change of the file is felt. */
  public enum Effect {
    /** In the shell that runs already. */
    AT_ONCE,
    /** In the next one. */
    NEXT_START,
    /** In a profile, which it belongs to; never in the file for all of them. */
    WITH_PROFILE,
    /** It is an option alone: a file could not mean it. */
    OPTION_ONLY
  }

  private final String name;
  private final ValueType<T> type;
  private final T usual;
  private final List<Spelling> spellings = new ArrayList<>();
  private final List<String> variables = new ArrayList<>();
  private Effect effect = Effect.AT_ONCE;
  private String placeholder = "";
  private String summary = "";

  private Key(String name, ValueType<T> type, T usual) {
    this.name = name;
    this.type = type;
    this.usual = usual;
    spellings.add(new Spelling("--" + name, null));
  }

  /** A key, and the option of the same name. */
  static <T> Key<T> of(String name, ValueType<T> type, T usual) {
    return new Key<>(name, type, usual);
  }

  /** Another way to write the option. */
  Key<T> or(String spelling) {
    spellings.add(new Spelling(spelling, null));
    return this;
  }

  /** An option that stands for one value. */
  Key<T> fixed(String spelling, String value) {
    spellings.add(new Spelling(spelling, value));
    return this;
  }

  /** Variables of the environment that say it; the first that is set wins. */
  Key<T> variables(String... names) {
    variables.addAll(List.of(names));
    return this;
  }

  Key<T> effect(Effect when) {
    effect = when;
    return this;
  }

  /** What the option's value is called, and what the key is for, in one line. */
  Key<T> says(String valueName, String words) {
    placeholder = valueName;
    summary = words;
    return this;
  }

  public String name() {
    return name;
  }

  public ValueType<T> type() {
    return type;
  }

  /** The text that means the value. */
  public String text(T value) {
    return type.text(value);
  }

  /** What holds when nobody chose. */
  public T usual() {
    return usual;
  }

  public List<Spelling> spellings() {
    return spellings;
  }

  public List<String> variables() {
    return variables;
  }

  public Effect effect() {
    return effect;
  }

  /** Whether the configuration file may hold it. */
  public boolean kept() {
    return effect == Effect.AT_ONCE || effect == Effect.NEXT_START;
  }

  /** Whether the option may come without a value. */
  public boolean standsAlone() {
    return type.alone().isPresent();
  }

  public String placeholder() {
    return placeholder;
  }

  public String summary() {
    return summary;
  }

  @Override
  public String toString() {
    return name;
  }
}
