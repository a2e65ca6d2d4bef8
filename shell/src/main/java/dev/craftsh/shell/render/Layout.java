package dev.craftsh.shell.render;

import java.util.ArrayList;

/**
 * How wide each column of a table becomes: as wide as it needs; where the screen is too narrow for
 * that, texts are cut, longest first; where that is not enough, columns are left out: the last ones
 * first, those that a row is about at the very last.
 */
final class Layout {
  static final int GAP = 2;

  /** Less of a text would tell nothing. */
  private static final int LEAST = 12;

  private final int[] natural;
  private final boolean[] rigid;
  private final int[] kept;
  private final int screen;

  /**
   * @param natural what each column needs to show everything
   * @param rigid whether half of a value would be useless, as of a number or a time
   * @param vital whether rows without it would not say what they are about
   */
  Layout(int[] natural, boolean[] rigid, boolean[] vital, int screen) {
    this.screen = screen;
    kept = kept(natural, rigid, vital);
    this.natural = new int[kept.length];
    this.rigid = new boolean[kept.length];
    for (int i = 0; i < kept.length; i++) {
      this.natural[i] = natural[kept[i]];
      this.rigid[i] = rigid[kept[i]];
    }
  }

  private int[] kept(int[] natural, boolean[] rigid, boolean[] vital) {
    var columns = new ArrayList<Integer>();
    long total = -GAP;
    for (int i = 0; i < natural.length; i++) {
      columns.add(i);
      total += least(natural[i], rigid[i]) + GAP;
    }
    while (columns.size() > 1 && total > screen) {
      int out = columns.size() - 1;
      while (out > 0 && vital[columns.get(out)]) {
        out--;
      }
      // The first column says what a row is about, as vital ones do.
      int column = columns.remove(out == 0 ? columns.size() - 1 : out);
      total -= least(natural[column], rigid[column]) + GAP;
    }
    return columns.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int least(int natural, boolean rigid) {
    return rigid ? natural : Math.min(natural, LEAST);
  }

  /** Which columns are shown, in order. */
  int[] kept() {
    return kept.clone();
  }

  /** The widths of the columns that are shown. */
  int[] widths() {
    int shown = natural.length;
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
