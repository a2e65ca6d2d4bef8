package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Progress;
import java.io.PrintStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Progress for a log: one line for every tenth of a file, one where a tenth takes long, so that
 * nobody takes silence for an end, and one for each phase.
 */
final class PipeProgress implements Progress {
  private static final long LONG_MILLIS = 30_000;

  private final PrintStream err;
  private final Clock clock;
  private final boolean counts;
  private final Map<String, Told> told = new HashMap<>();

  /** How far something was, and when that was told. */
  private record Told(long percent, long millis) {}

  /** {@code counts} says whether it is told how far things are, besides what begins and ends. */
  PipeProgress(PrintStream err, Clock clock, boolean counts) {
    this.err = err;
    this.clock = clock;
    this.counts = counts;
  }

  @Override
  public synchronized void sent(String name, long sentBytes, long totalBytes) {
    long percent = percent(sentBytes, totalBytes);
    boolean again = sentBytes == 0;
    if (again || isNews(name, percent)) {
      var shown = VisibleText.of(name);
      tell(name, percent, shown + ": " + percent + " % of " + ByteCount.of(totalBytes));
    }
  }

  @Override
  public synchronized void counted(String what, int done, int total, int failed) {
    long percent = percent(done, total);
    if (isNews(what, percent)) {
      var trouble = failed == 0 ? "" : ", " + failed + " failed";
      tell(what, percent, VisibleText.of(what) + ": " + done + " of " + total + trouble);
    }
  }

  private static long percent(long done, long total) {
    return total == 0 ? 100 : done * 100 / total;
  }

  private boolean isNews(String what, long percent) {
    var last = told.computeIfAbsent(what, any -> new Told(0, clock.millis()));
    return percent / 10 > last.percent() / 10
        || (percent > last.percent() && clock.millis() - last.millis() >= LONG_MILLIS);
  }

  /** Nothing is to be said of what has only begun. */
  private void tell(String what, long percent, String line) {
    told.put(what, new Told(percent, clock.millis()));
    if (counts && percent > 0) {
      err.println(line);
    }
  }

  @Override
  public synchronized void phase(String words) {
    err.println(VisibleText.of(words));
  }

  @Override
  public synchronized void end() {
    told.clear();
  }

  @Override
  public Progress of(String label) {
    var whole = this;
    return new Progress() {
      @Override
      public void sent(String file, long sentBytes, long totalBytes) {
        whole.sent(label + file, sentBytes, totalBytes);
      }

      @Override
      public void phase(String words) {
        whole.phase(label + words);
      }

      @Override
      public void end() {
        // The others may go on.
      }
    };
  }
}
