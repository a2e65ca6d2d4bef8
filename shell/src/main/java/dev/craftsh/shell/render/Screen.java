package dev.craftsh.shell.render;

/**
 * What a table is shown on.
 *
 * @param width in columns
 * @param more what to do to see the parts of a table that do not fit
 */
record Screen(int width, Glyphs glyphs, String more) {
  /** Nothing needs to fit. */
  static final int ENDLESS = Integer.MAX_VALUE;

  /** Where nobody looks, such as a file. */
  static final Screen NONE = new Screen(ENDLESS, Glyphs.UNICODE, "");

  boolean isEndless() {
    return width == ENDLESS;
  }
}
