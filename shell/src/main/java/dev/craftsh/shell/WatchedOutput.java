package dev.craftsh.shell;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Standard output, which remembers that it failed: a {@code PrintStream} would keep that to itself.
 * When the reader of a pipe has gone, as {@code head} does, the process ends as it would by the
 * signal of it. An interrupt lets it finish the line that it is in, so that nobody reads half of
 * one.
 */
final class WatchedOutput extends OutputStream {
  /** What shells report for a process that writes to a pipe nobody reads. */
  private static final int BROKEN_PIPE_STATUS = 128 + 13;

  /** A reader that has stopped reading must not keep the process from ending. */
  private static final int PATIENCE_MILLIS = 300;

  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
  private final CountDownLatch lineEnded = new CountDownLatch(1);
  private volatile boolean lost;
  private volatile boolean ending;
  private volatile boolean betweenLines = true;

  boolean lost() {
    return lost;
  }

  @Override
  public void write(int letter) throws IOException {
    write(new byte[] {(byte) letter}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] letters, int offset, int length) throws IOException {
    if (length == 0) {
      return;
    }
    boolean wasBetween = betweenLines;
    // Said before the look at "ending": whoever sets that looks here afterwards.
    betweenLines = false;
    if (ending && wasBetween) {
      betweenLines = true;
      lineEnded.countDown();
      stay();
    }
    int end = ending ? endOfLine(letters, offset, offset + length) : offset + length;
    write(letters, offset, end - offset, letters[end - 1] == '\n');
  }

  private void write(byte[] letters, int offset, int length, boolean endsLine) throws IOException {
    try {
      out.write(letters, offset, length);
      betweenLines = endsLine;
      if (ending && endsLine) {
        lineEnded.countDown();
        stay();
      }
    } catch (IOException failure) {
      lost = true;
      if (isBrokenPipe(failure)) {
        // From a thread of its own: this one may hold locks that the end of the process wants.
        new Thread(() -> System.exit(BROKEN_PIPE_STATUS), "craftsh-broken-pipe").start();
      }
      throw failure;
    }
  }

  /** For when the process is told to end: waits for the end of the line, and lets no more out. */
  void finishLine() {
    ending = true;
    if (!betweenLines && !lost) {
      try {
        boolean ignored = lineEnded.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException impatient) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The process ends meanwhile. */
  private static void stay() {
    while (true) {
      java.util.concurrent.locks.LockSupport.park();
    }
  }

  private static int endOfLine(byte[] letters, int from, int to) {
    for (int at = from; at < to; at++) {
      if (letters[at] == '\n') {
        return at + 1;
      }
    }
    return to;
  }

  /** Java tells the kinds of failure apart by their text alone. */
  private static boolean isBrokenPipe(IOException failure) {
    return "Broken pipe".equals(failure.getMessage());
  }
}
