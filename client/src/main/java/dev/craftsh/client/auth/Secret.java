package dev.craftsh.client.auth;

import java.util.Arrays;

/**
 * Text that must not be seen: its text form is always {@code ***}. Wipe it when it is no longer
 * needed.
 */
public final class Secret {
  private final char[] chars;

  private Secret(char[] chars) {
    this.chars = chars;
  }

  /** Keeps a copy of the characters; wiping the array that was given is the caller's business. */
  public static Secret of(char[] chars) {
    return new Secret(chars.clone());
  }

  /** Keeps the text. */
  public static Secret of(String text) {
    return new Secret(text.toCharArray());
  }

  /** The text itself, for the one place that sends it. */
  public String reveal() {
    return new String(chars);
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return chars.length == 0;
  }

  /** Overwrites the characters. */
  public void wipe() {
    Arrays.fill(chars, '\0');
  }

  @Override
  public String toString() {
    return "***";
  }
}
