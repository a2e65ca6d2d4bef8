package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows into columns of fixed widths, one line each. */
final class GridLines {
  private final int[] widths;
  private final Screen screen;
  private final Theme theme;
  private final List<Place> places = new ArrayList<>();
  private String[] above = {};
  private int cut;

  /** Which cell of a row stands in a column, and how. */
  private record Place(int cell, String heading, boolean right, boolean folded) {}

  GridLines(int[] widths, Screen screen, Theme theme) {
    this.widths = widths;
    this.screen = screen;
    this.theme = theme;
  }

  /** Says what the next column shows. */
  void column(int cell, String heading, boolean right, boolean folded) {
    places.add(new Place(cell, heading, right, folded));
  }

  void heading(StringBuilder text) {
    for (int i = 0; i < widths.length; i++) {
      cell(i, places.get(i).heading(), null, text);
    }
    trim(text);
  }

  /** {@code tones} are those of the cells; null where all are plain. */
  void row(String[] cells, @Nullable Tone @Nullable [] tones, StringBuilder text) {
    boolean same = above.length > 0;
    for (int i = 0; i < widths.length; i++) {
      var place = places.get(i);
      var cell = cells[place.cell()];
      same = same && place.folded() && cell.equals(above[place.cell()]);
      cell(i, same ? "" : cell, tones == null ? null : tones[place.cell()], text);
    }
    above = cells;
    trim(text);
    text.append('\n');
  }

  private void cell(int column, String whole, @Nullable Tone tone, StringBuilder text) {
    var shown = Fit.cut(whole, widths[column], screen.glyphs().ellipsis());
    cut += shown.length() == whole.length() ? 0 : 1;
    int padding = widths[column] - DisplayWidth.of(shown);
    boolean right = places.get(column).right();
    blanks(right ? padding : 0, text);
    text.append(tone == null ? shown : painted(tone, shown));
    if (column + 1 < widths.length) {
      blanks(Layout.GAP + (right ? 0 : padding), text);
    }
  }

  private String painted(Tone tone, String text) {
    return switch (tone) {
      case GOOD -> theme.paint(Theme.Role.GOOD, text);
      case DOUBTFUL -> theme.paint(Theme.Role.HINT, text);
      case BAD -> theme.paint(Theme.Role.ERROR, text);
      case PLAIN -> text;
    };
  }

  /** What the screen had no room for, in words; empty when everything was shown. */
  String whatIsHidden(List<String> hidden) {
    var words = new StringBuilder();
    if (!hidden.isEmpty()) {
      words.append(hidden.size()).append(hidden.size() == 1 ? " column" : " columns");
      words.append(" hidden: ").append(String.join(", ", hidden));
    }
    if (cut > 0) {
      words.append(words.isEmpty() ? "" : "; ");
      words.append(cut).append(cut == 1 ? " cell cut" : " cells cut");
    }
    return words.toString();
  }

  private static void trim(StringBuilder text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
  }

  private static void blanks(int count, StringBuilder text) {
    for (int i = 0; i < count; i++) {
      text.append(' ');
    }
  }
}
