package dev.craftsh.shell.command;

/**
 * A word that a place of a command line takes.
 *
 * @param meaning a few words about it
 */
public record Word(String text, String meaning) {

  static Word word(String text, String meaning) {
    return new Word(text, meaning);
  }
}
