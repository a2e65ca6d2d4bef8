package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Progress;
import java.io.PrintStream;

/** Progress for a log: one line for every tenth of a file, and one for each phase. */
final class PipeProgress implements Progress {
  private final PrintStream err;
  private String file = "";
  private long tenthsTold;

  PipeProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public synchronized void sent(String name, long sentBytes, long totalBytes) {
    if (!name.equals(file)) {
      file = name;
      tenthsTold = 0;
    }
    long tenths = totalBytes == 0 ? 10 : sentBytes * 10 / totalBytes;
    if (tenths > tenthsTold) {
      tenthsTold = tenths;
      var shown = VisibleText.of(name);
      err.println(shown + ": " + tenths * 10 + " % of " + ByteCount.of(totalBytes));
    }
  }

  @Override
  public synchronized void counted(String what, int done, int total, int failed) {
    if (!what.equals(file)) {
      file = what;
      tenthsTold = 0;
    }
    long tenths = total == 0 ? 10 : done * 10L / total;
    if (tenths > tenthsTold) {
      tenthsTold = tenths;
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
    file = "";
  }
}
