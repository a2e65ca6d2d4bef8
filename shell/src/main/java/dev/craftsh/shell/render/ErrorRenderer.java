package dev.craftsh.shell.render;

import dev.craftsh.shell.failure.Failure;
import java.io.IOException;

/** Says what happened, why, and what to do; the one place that does. */
public final class ErrorRenderer {
  /** As wide as what stands before the words. */
  private static final String INDENT = "       ";

  /** Less room would make a tower of letters. */
  private static final int LEAST_ROOM = 20;

  private final Appendable err;
  private final Theme theme;
  private final int width;

  /** Lines are broken between words so as not to be wider than {@code width}. */
  public ErrorRenderer(Appendable err, Theme theme, int width) {
    this.err = err;
    this.theme = theme;
    this.width = width;
  }

  /** For people. */
  public void words(Failure failure) throws IOException {
    what(VisibleText.of(failure.placed()), "[" + failure.code() + "]");
    // These mark places below one another, which would not survive a break.
    for (var line : failure.details()) {
      err.append("  ").append(VisibleText.of(line)).append('\n');
    }
    line("why", failure.why());
    line("do ", failure.remedy());
    line("id ", failure.requestId().orElse(""));
    if (!failure.resume().isEmpty()) {
      line("go ", howToGoOn(failure.resume()));
    }
  }

  private void what(String words, String code) throws IOException {
    for (var line : Fit.wrap(words + "  " + code, width)) {
      boolean last = line.endsWith(code);
      var text = last ? line.substring(0, line.length() - code.length()) : line;
      var bare = text.stripTrailing();
      err.append(bare.isEmpty() ? "" : theme.paint(Theme.Role.ERROR, bare));
      err.append(text, bare.length(), text.length());
      err.append(last ? theme.paint(Theme.Role.CODE, code) : "").append('\n');
    }
  }

  static String howToGoOn(String run) {
    return "craftsh --resume " + run + " goes on where this stopped";
  }

  /** For machines: the same as one JSON object. */
  public void json(Failure failure) throws IOException {
    var text = new StringBuilder("{\"code\": ");
    var json = new JsonText(text);
    json.string(failure.code());
    property(text, json, "what", failure.what());
    property(text, json, "why", failure.why());
    property(text, json, "do", failure.remedy());
    if (failure.requestId().isPresent()) {
      property(text, json, "request_id", failure.requestId().get());
    }
    text.append(", \"exit_status\": ").append(failure.status().code());
    place(text, json, failure.place());
    property(text, json, "resume", failure.resume());
    if (!failure.details().isEmpty()) {
      property(text, json, "details", String.join("\n", failure.details()));
    }
    text.append("}\n");
    err.append(text);
  }

  /** {@code file:line:column}, of which the file may hold colons too. */
  private static void place(StringBuilder text, JsonText json, String place) {
    int column = place.lastIndexOf(':');
    int line = column < 0 ? -1 : place.lastIndexOf(':', column - 1);
    if (line > 0) {
      property(text, json, "file", place.substring(0, line));
      text.append(", \"line\": ").append(place, line + 1, column);
      text.append(", \"column\": ").append(place, column + 1, place.length());
    }
  }

  private void line(String label, String words) throws IOException {
    if (words.isEmpty()) {
      return;
    }
    err.append("  ").append(theme.paint(Theme.Role.KEY, label)).append("  ");
    var lines = Fit.wrap(VisibleText.of(words), Math.max(LEAST_ROOM, width - INDENT.length()));
    err.append(String.join("\n" + INDENT, lines)).append('\n');
  }

  private static void property(StringBuilder text, JsonText json, String key, String value) {
    if (!value.isEmpty()) {
      text.append(", ");
      json.string(key);
      text.append(": ");
      json.string(value);
    }
  }
}
