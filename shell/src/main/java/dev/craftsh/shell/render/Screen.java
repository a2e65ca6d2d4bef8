package dev.craftsh.shell.render;

import dev.craftsh.shell.result.CellText;
import org.jspecify.annotations.Nullable;

/**
 * What a table is shown on.
 *
 * @param width in columns
 * @param more what to do to see the parts of a table that do not fit
 * @param cells how much of a value a cell shows
 */
record Screen(int width, Glyphs glyphs, String more, Cells cells) {
  /** Nothing needs to fit. */
  static final int ENDLESS = Integer.MAX_VALUE;

  /** Where nobody looks, such as a file. */
  static final Screen NONE = new Screen(ENDLESS, Glyphs.UNICODE, "");

  /** No cell of a table shows more; telling what else is in a value would take time for nothing. */
  private static final int CELL = 1_000;

  /** A value that stands alone. */
  private static final int ALONE = 10_000;

  Screen(int width, Glyphs glyphs, String more) {
    this(width, glyphs, more, Cells.USUAL);
  }

  /** One cell of a table, safe to show. */
  String cell(@Nullable Object value) {
    return isEndless() || cells.whole() ? glyphs.cell(value) : glyphs.cell(value, CELL);
  }

  /** A value with lines of its own, safe to show. */
  String alone(@Nullable Object value) {
    return isEndless() || value instanceof String ? glyphs.cell(value) : glyphs.cell(value, ALONE);
  }

  /** A value that is all there is, its own line breaks kept. */
  String text(@Nullable Object value) {
    return isEndless() || value instanceof String
        ? CellText.of(value)
        : CellText.brief(value, ALONE);
  }

  boolean isEndless() {
    return width == ENDLESS;
  }
}
