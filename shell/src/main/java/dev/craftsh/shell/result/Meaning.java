package dev.craftsh.shell.result;

import java.util.List;

/**
 * What is promised of a column to whoever reads it with a program.
 *
 * @param words what its values are, in a few words
 * @param optional whether a row may have none
 * @param values all that there can be, where they are counted; else none
 */
public record Meaning(String words, boolean optional, List<String> values) {
  /** Of a column that nobody explained. */
  static final Meaning UNSAID = new Meaning("", false, List.of());

  public Meaning {
    values = List.copyOf(values);
  }
}
