package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Progress;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
    if (isDue(name, sentBytes >= totalBytes)) {
      draw(part(sentBytes, totalBytes), ofBytes(sentBytes, totalBytes, drawn - started));
    }
  }

  @Override
  public synchronized void counted(String what, int done, int total, int failed) {
    if (isDue(what, done >= total)) {
      var pieces = new ArrayList<String>();
      pieces.add(done + " of " + total);
      if (failed > 0) {
        pieces.add(failed + " failed");
      }
      if (done > 0 && done < total) {
        pieces.add(minutes((drawn - started) * (total - done) / done / 1000) + " left");
      }
      draw(part(done, total), pieces);
    }
  }

  /** Ten times a second is often enough, but the first and the last are always shown. */
  private boolean isDue(String name, boolean complete) {
    long now = clock.millis();
    boolean begins = !name.equals(file);
    if (begins) {
      end();
      file = name;
      started = now;
    }
    if (!begins && !complete && now - drawn < REDRAW_MILLIS) {
      return false;
    }
    drawn = now;
    return true;
  }

  private static long part(long done, long total) {
    return total == 0 ? 100 : done * 100 / total;
  }

  private void draw(long part, List<String> pieces) {
    err.print(BACK_AND_CLEAR + line(part, pieces));
    err.flush();
    lineIsOpen = true;
  }

  private static List<String> ofBytes(long sent, long total, long millis) {
    var pieces = new ArrayList<String>();
    pieces.add(part(sent, total) + " %");
    pieces.add(ByteCount.of(sent) + " of " + ByteCount.of(total));
    if (millis > 0 && sent > 0) {
      long perSecond = Math.max(1, sent * 1000 / millis);
      pieces.add(ByteCount.of(perSecond) + "/s");
      if (sent < total) {
        pieces.add(minutes((total - sent) / perSecond) + " left");
      }
    }
    return pieces;
  }

  /**
   * A line that wrapped could not be drawn over: what does not fit is left out, last things first.
   */
  private String line(long part, List<String> pieces) {
    int room = columns.getAsInt() - 1;
    var name = VisibleText.of(file);
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
