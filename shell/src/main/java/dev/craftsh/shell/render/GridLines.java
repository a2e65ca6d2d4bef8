package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows into columns of fixed widths, a line each, or more for long texts. */
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

  /** The lines above the rows. */
  List<String> heading() {
    var words = new String[widths.length];
    for (int i = 0; i < widths.length; i++) {
      words[i] = places.get(i).heading();
    }
    var lines = new ArrayList<String>();
    for (var line : screen.cells().whole() ? below(words) : List.<String[]>of(words)) {
      var text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        cell(i, line[i], null, text);
      }
      trim(text);
      lines.add(text.toString());
    }
    return lines;
  }

  /** {@code tones} are those of the cells; null where all are plain. */
  void row(String[] cells, @Nullable Tone @Nullable [] tones, StringBuilder text) {
    var shown = new String[widths.length];
    boolean same = above.length > 0;
    for (int i = 0; i < widths.length; i++) {
      var place = places.get(i);
      var cell = cells[place.cell()];
      same = same && place.folded() && cell.equals(above[place.cell()]);
      shown[i] = same ? "" : cell;
    }
    above = cells;
    if (screen.cells().whole() || hasSeveral(shown)) {
      below(shown).forEach(line -> line(line, tones, text));
    } else {
      line(shown, tones, text);
    }
  }

  private static boolean hasSeveral(String[] cells) {
    for (var cell : cells) {
      if (cell.indexOf('\n') >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The lines of a cell. */
  static List<String> split(String cell) {
    return cell.indexOf('\n') < 0 ? List.of(cell) : List.of(cell.split("\n", -1));
  }

  private void line(String[] cells, @Nullable Tone @Nullable [] tones, StringBuilder text) {
    for (int i = 0; i < widths.length; i++) {
      cell(i, cells[i], tones == null ? null : tones[places.get(i).cell()], text);
    }
    trim(text);
    text.append('\n');
  }

  /** The lines of a row whose texts have several, or go on below where their columns end. */
  private List<String[]> below(String[] cells) {
    var lines = new ArrayList<String[]>();
    lines.add(blank());
    for (int i = 0; i < widths.length; i++) {
      int at = 0;
      for (var part : parts(cells[i], widths[i])) {
        if (at == lines.size()) {
          lines.add(blank());
        }
        lines.get(at++)[i] = part;
      }
    }
    return lines;
  }

  private List<String> parts(String cell, int width) {
    var parts = new ArrayList<String>();
    for (var line : split(cell)) {
      parts.addAll(screen.cells().whole() ? Fit.wrap(line, width) : List.of(line));
    }
    return parts;
  }

  private String[] blank() {
    var line = new String[widths.length];
    Arrays.fill(line, "");
    return line;
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
