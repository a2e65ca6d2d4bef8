package dev.craftsh.shell.render;

import java.util.NavigableSet;
import java.util.TreeSet;

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
  private boolean losesVital;

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
    var columns = new TreeSet<Integer>();
    long total = -GAP;
    for (int i = 0; i < natural.length; i++) {
      columns.add(i);
      total += least(natural[i], rigid[i]) + GAP;
    }
    var out = new TreeSet<Integer>();
    while (columns.size() > 1 && total > screen) {
      int last = lastToSpare(columns, vital);
      losesVital |= vital[last];
      columns.remove(last);
      out.add(last);
      total -= least(natural[last], rigid[last]) + GAP;
    }
    // A wide one may have made room for narrow ones that went before it.
    for (int column : out) {
      int width = least(natural[column], rigid[column]) + GAP;
      if (total + width <= screen) {
        columns.add(column);
        total += width;
      }
    }
    return columns.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int lastToSpare(NavigableSet<Integer> columns, boolean[] vital) {
    for (int column : columns.descendingSet()) {
      if (!vital[column]) {
        return column;
      }
    }
    return columns.last();
  }

  /** Whether not even what rows are about has room side by side. */
  boolean losesVital() {
    return losesVital;
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
