package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Progress;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/** Progress for a log: one line for every tenth of a file, and one for each phase. */
final class PipeProgress implements Progress {
  private final PrintStream err;
  private final boolean counts;
  private final Map<String, Long> tenthsTold = new HashMap<>();

  PipeProgress(PrintStream err) {
    this(err, true);
  }

  /** {@code counts} says whether it is told how far things are, besides what begins and ends. */
  PipeProgress(PrintStream err, boolean counts) {
    this.err = err;
    this.counts = counts;
  }

  @Override
  public synchronized void sent(String name, long sentBytes, long totalBytes) {
    long tenths = totalBytes == 0 ? 10 : sentBytes * 10 / totalBytes;
    long told = tenthsTold.getOrDefault(name, 0L);
    boolean again = sentBytes == 0 && told > 0;
    if (counts && tenths > told) {
      var shown = VisibleText.of(name);
      err.println(shown + ": " + tenths * 10 + " % of " + ByteCount.of(totalBytes));
    }
    if (tenths > told || again) {
      tenthsTold.put(name, tenths);
    }
  }

  @Override
  public synchronized void counted(String what, int done, int total, int failed) {
    long tenths = total == 0 ? 10 : done * 10L / total;
    long told = tenthsTold.getOrDefault(what, 0L);
    if (counts && tenths > told) {
      tenthsTold.put(what, tenths);
      var trouble = failed == 0 ? "" : ", " + failed + " failed";
      err.println(VisibleText.of(what) + ": " + done + " of " + total + trouble);
    }
  }

  @Override
  public synchronized void phase(String words) {
    err.println(VisibleText.of(words));
  }

  @Override
  public synchronized void end() {
    tenthsTold.clear();
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
