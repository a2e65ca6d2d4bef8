package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Progress;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Bars that are drawn again in place, one below the other, ten times a second at most. */
final class TerminalProgress implements Progress {
  private static final long REDRAW_MILLIS = 100;
  private static final String CLEAR_BELOW = "\u001b[J";

  private final PrintStream err;
  private final Clock clock;
  private final Look look;
  private final Map<String, Bar> bars = new LinkedHashMap<>();
  private List<Integer> drawnWidths = List.of();
  private long drawn;
  private final AtomicReference<@Nullable TerminalProgress> onScreen;

  /** What the bars are drawn with, and how wide the screen is now. */
  record Look(Theme theme, Glyphs glyphs, IntSupplier columns) {}

  TerminalProgress(PrintStream err, Clock clock, Look look) {
    this(err, clock, look, new AtomicReference<>());
  }

  /** {@code onScreen} holds whose bars are on the screen now. */
  TerminalProgress(
      PrintStream err,
      Clock clock,
      Look look,
      AtomicReference<@Nullable TerminalProgress> onScreen) {
    this.err = err;
    this.clock = clock;
    this.look = look;
    this.onScreen = onScreen;
  }

  /** Says something that the bars go on below. */
  synchronized void above(String words) {
    if (bars.isEmpty()) {
      err.println(words);
      return;
    }
    err.println(back(look.columns().getAsInt()) + words);
    drawnWidths = List.of();
    draw();
  }

  @Override
  public synchronized void sent(String name, long sentBytes, long totalBytes) {
    if (!bars.containsKey(name) && areComplete()) {
      end();
    }
    sent(name, name, sentBytes, totalBytes);
  }

  @Override
  public synchronized void counted(String what, int done, int total, int failed) {
    if (!bars.containsKey(what) && areComplete()) {
      end();
    }
    boolean begins = !bars.containsKey(what);
    bar(what, what).counted(done, total, failed, clock.millis());
    drawIfDue(begins || done >= total);
  }

  private void sent(String key, String name, long sentBytes, long totalBytes) {
    boolean begins = !bars.containsKey(key);
    bar(key, name).sent(sentBytes, totalBytes, clock.millis());
    drawIfDue(begins || sentBytes >= totalBytes);
  }

  private Bar bar(String key, String name) {
    return bars.computeIfAbsent(key, unused -> new Bar(name, clock.millis()));
  }

  /** Ten times a second is often enough, but the first and the last are always shown. */
  private void drawIfDue(boolean matters) {
    if (matters || clock.millis() - drawn >= REDRAW_MILLIS) {
      draw();
    }
  }

  /** Several that began together are one picture; a file after a finished one is the next. */
  private boolean areComplete() {
    for (var bar : bars.values()) {
      if (!bar.isComplete()) {
        return false;
      }
    }
    return true;
  }

  private void draw() {
    int columns = look.columns().getAsInt();
    var text = new StringBuilder(back(columns));
    var widths = new ArrayList<Integer>();
    for (var bar : bars.values()) {
      var line = bar.line(columns - 1, look.glyphs(), look.theme());
      text.append(widths.isEmpty() ? "" : "\n").append(line);
      widths.add(width(line));
    }
    err.print(text);
    err.flush();
    drawnWidths = widths;
    onScreen.set(this);
    drawn = clock.millis();
  }

  /** To where the bars begin; on a screen that became narrower, they take more lines by now. */
  private String back(int columns) {
    int rows = 0;
    for (int width : drawnWidths) {
      rows += Math.max(1, (width + columns - 1) / columns);
    }
    return "\r" + (rows > 1 ? "\u001b[" + (rows - 1) + "A" : "") + CLEAR_BELOW;
  }

  /** Colours take no room. */
  private static int width(String line) {
    int width = 0;
    int from = 0;
    for (int escape = line.indexOf('\u001b'); escape >= 0; escape = line.indexOf('\u001b', from)) {
      width += DisplayWidth.of(line.substring(from, escape));
      from = line.indexOf('m', escape) + 1;
    }
    return width + DisplayWidth.of(line.substring(from));
  }

  @Override
  public synchronized void phase(String words) {
    end();
    err.println(look.theme().paint(Theme.Role.FAINT, VisibleText.of(words)));
  }

  @Override
  public synchronized void end() {
    if (!bars.isEmpty()) {
      err.println();
      bars.clear();
      onScreen.compareAndSet(this, null);
      drawnWidths = List.of();
    }
  }

  @Override
  public Progress of(String label) {
    return new Part(label);
  }

  /** One of several: its phases stand where its bar stood. */
  private final class Part implements Progress {
    private final String label;

    Part(String label) {
      this.label = label;
    }

    @Override
    public void sent(String file, long sentBytes, long totalBytes) {
      synchronized (TerminalProgress.this) {
        TerminalProgress.this.sent(label, label + file, sentBytes, totalBytes);
      }
    }

    @Override
    public void phase(String words) {
      synchronized (TerminalProgress.this) {
        bar(label, label.strip()).phase(words);
        draw();
      }
    }

    @Override
    public void end() {
      // Its line stays as it is until all have ended.
    }
  }
}
