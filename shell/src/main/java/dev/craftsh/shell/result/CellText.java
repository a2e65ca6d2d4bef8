package dev.craftsh.shell.result;

import org.jspecify.annotations.Nullable;

/** One value in words. */
public final class CellText {

  private CellText() {}

  /** The whole value; an absent one is the empty text. */
  public static String of(@Nullable Object value) {
    return new Words(Words.WHOLE).of(value);
  }

  /** For a screen: no more than about so many letters, and six levels of what is inside it. */
  public static String brief(@Nullable Object value, int letters) {
    return new Words(letters).of(value);
  }
}
