package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Progress;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.function.IntSupplier;

/** A bar that is drawn again in place, ten times a second at most. */
final class TerminalProgress implements Progress {
  private static final int BAR = 24;
  private static final String GAP = "  ";
  private static final long REDRAW_MILLIS = 100;
  private static final String BACK_AND_CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final Clock clock;
  private final Theme theme;
  private final IntSupplier columns;
  private String file = "";
  private long started;
  private long drawn;
  private boolean lineIsOpen;

  TerminalProgress(PrintStream err, Clock clock, Theme theme, IntSupplier columns) {
    this.err = err;
    this.clock = clock;
    this.theme = theme;
    this.columns = columns;
  }

  @Override
  public synchronized void sent(String name, long sentBytes, long totalBytes) {
    long now = clock.millis();
    boolean begins = !name.equals(file);
    if (begins) {
      end();
      file = name;
      started = now;
    }
    boolean complete = sentBytes >= totalBytes;
    if (!begins && !complete && now - drawn < REDRAW_MILLIS) {
      return;
    }
    drawn = now;
    err.print(BACK_AND_CLEAR + line(sentBytes, totalBytes, now - started));
    err.flush();
    lineIsOpen = true;
  }

  /**
   * A line that wrapped could not be drawn over: what does not fit is left out, last things first.
   */
  private String line(long sent, long total, long millis) {
    long part = total == 0 ? 100 : sent * 100 / total;
    int room = columns.getAsInt() - 1;
    var name = VisibleText.of(file);
    var pieces = new ArrayList<String>();
    pieces.add(part + " %");
    pieces.add(ByteCount.of(sent) + " of " + ByteCount.of(total));
    if (millis > 0 && sent > 0) {
      long perSecond = Math.max(1, sent * 1000 / millis);
      pieces.add(ByteCount.of(perSecond) + "/s");
      if (sent < total) {
        pieces.add(minutes((total - sent) / perSecond) + " left");
      }
    }
    int fixed = DisplayWidth.of(name) + GAP.length() + BAR + GAP.length();
    if (fixed + pieces.get(0).length() > room) {
      return pieces.get(0).length() <= room ? pieces.get(0) : "";
    }
    while (fixed + String.join(GAP, pieces).length() > room) {
      pieces.remove(pieces.size() - 1);
    }
    int filled = (int) (part * BAR / 100);
    var bar =
        theme.paint(Theme.Role.GOOD, "█".repeat(filled))
            + theme.paint(Theme.Role.FAINT, "░".repeat(BAR - filled));
    return name + GAP + bar + GAP + String.join(GAP, pieces);
  }

  private static String minutes(long seconds) {
    long rest = seconds % 60;
    return seconds / 60 + ":" + (rest < 10 ? "0" : "") + rest;
  }

  @Override
  public synchronized void phase(String words) {
    end();
    err.println(theme.paint(Theme.Role.FAINT, VisibleText.of(words)));
  }

  @Override
  public synchronized void end() {
    if (lineIsOpen) {
      err.println();
      lineIsOpen = false;
    }
    file = "";
  }
}
