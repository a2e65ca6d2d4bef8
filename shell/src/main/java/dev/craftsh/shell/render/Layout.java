package dev.craftsh.shell.render;

/**
 * How wide each column of a table becomes: as wide as it needs; where the screen is too narrow for
 * that, texts are cut, longest first; where that is not enough, the last columns are left out.
 */
final class Layout {
  static final int GAP = 2;

  /** Less of a text would tell nothing. */
  private static final int LEAST = 12;

  private final int[] natural;
  private final boolean[] rigid;
  private final int screen;

  /**
   * @param natural what each column needs to show everything
   * @param rigid whether half of a value would be useless, as of a number or a time
   */
  Layout(int[] natural, boolean[] rigid, int screen) {
    this.natural = natural;
    this.rigid = rigid;
    this.screen = screen;
  }

  /** The widths of the columns that are shown; there may be fewer than there are columns. */
  int[] widths() {
    int shown = natural.length;
    while (shown > 1 && total(shown, LEAST) > screen) {
      shown--;
    }
    var widths = capped(shown, Math.max(LEAST, cap(shown)));
    if (shown == 1) {
      widths[0] = Math.min(natural[0], screen);
    }
    share(widths, shown);
    return widths;
  }

  /** The widest that texts may be for all to fit. */
  private int cap(int shown) {
    int low = LEAST;
    int high = LEAST;
    for (int i = 0; i < shown; i++) {
      high = Math.max(high, natural[i]);
    }
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (total(shown, middle) <= screen) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** What the cap leaves over goes to the first columns that were cut. */
  private void share(int[] widths, int shown) {
    long left = screen - total(widths);
    for (int i = 0; i < shown && left > 0; i++) {
      long extra = Math.min(left, natural[i] - widths[i]);
      widths[i] += (int) extra;
      left -= extra;
    }
  }

  private int[] capped(int shown, int cap) {
    var widths = new int[shown];
    for (int i = 0; i < shown; i++) {
      widths[i] = rigid[i] ? natural[i] : Math.min(natural[i], cap);
    }
    return widths;
  }

  private long total(int shown, int cap) {
    return total(capped(shown, cap));
  }

  private static long total(int[] widths) {
    long total = -GAP;
    for (int width : widths) {
      total += width + GAP;
    }
    return total;
  }
}
