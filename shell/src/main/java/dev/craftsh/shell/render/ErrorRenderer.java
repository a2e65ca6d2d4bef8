package dev.craftsh.shell.render;

import dev.craftsh.shell.failure.Failure;
import java.io.IOException;

/** Says what happened, why, and what to do; the one place that does. */
public final class ErrorRenderer {
  private final Appendable err;
  private final Theme theme;

  public ErrorRenderer(Appendable err, Theme theme) {
    this.err = err;
    this.theme = theme;
  }

  /** For people. */
  public void words(Failure failure) throws IOException {
    var code = theme.paint(Theme.Role.CODE, "[" + failure.code() + "]");
    var what = theme.paint(Theme.Role.ERROR, VisibleText.of(failure.placed()));
    err.append(what).append("  ").append(code).append('\n');
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
    if (!words.isEmpty()) {
      var key = theme.paint(Theme.Role.KEY, label);
      err.append("  ").append(key).append("  ").append(VisibleText.of(words)).append('\n');
    }
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
