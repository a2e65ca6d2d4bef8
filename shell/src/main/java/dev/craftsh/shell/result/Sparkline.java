package dev.craftsh.shell.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How numbers went up and down, one after another.
 *
 * @param values in their order; at least one
 */
public record Sparkline(List<Long> values) implements Drawing {
  private static final int LONGEST = 40;
  private static final String UNICODE = "▁▂▃▄▅▆▇█";
  private static final String ASCII = "_.,-=+*#";

  public Sparkline {
    values = List.copyOf(values);
  }

  @Override
  public String unicode() {
    return drawn(UNICODE);
  }

  @Override
  public String ascii() {
    return drawn(ASCII);
  }

  @Override
  public String words() {
    return "from "
        + values.get(0)
        + " to "
        + values.get(values.size() - 1)
        + ", lowest "
        + Collections.min(values)
        + ", highest "
        + Collections.max(values);
  }

  private String drawn(String marks) {
    var points = points();
    double low = Collections.min(points);
    double range = Collections.max(points) - low;
    var line = new StringBuilder();
    for (double point : points) {
      // Numbers that are all the same are neither high nor low.
      double height = range == 0 ? 0.5 : (point - low) / range;
      line.append(marks.charAt((int) Math.round(height * (marks.length() - 1))));
    }
    return line.toString();
  }

  /** The values themselves, or so many means of neighbours that they fit on a line. */
  private List<Double> points() {
    int count = Math.min(LONGEST, values.size());
    var points = new ArrayList<Double>(count);
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) i * values.size() / count);
      int to = (int) ((i + 1L) * values.size() / count);
      double sum = 0;
      for (long value : values.subList(from, to)) {
        sum += value;
      }
      points.add(sum / (to - from));
    }
    return points;
  }
}
