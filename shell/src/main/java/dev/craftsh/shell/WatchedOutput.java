package dev.craftsh.shell;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output, which remembers that it failed: a {@code PrintStream} would keep that to itself.
 * When the reader of a pipe has gone, as {@code head} does, the process ends as it would by the
 * signal of it.
 */
final class WatchedOutput extends OutputStream {
  /** What shells report for a process that writes to a pipe nobody reads. */
  private static final int BROKEN_PIPE_STATUS = 128 + 13;

  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
  private volatile boolean lost;

  boolean lost() {
    return lost;
  }

  @Override
  public void write(int letter) throws IOException {
    write(new byte[] {(byte) letter}, 0, 1);
  }

  @Override
  public void write(byte[] letters, int offset, int length) throws IOException {
    try {
      out.write(letters, offset, length);
    } catch (IOException failure) {
      lost = true;
      if (isBrokenPipe(failure)) {
        // From a thread of its own: this one may hold locks that the end of the process wants.
        new Thread(() -> System.exit(BROKEN_PIPE_STATUS), "craftsh-broken-pipe").start();
      }
      throw failure;
    }
  }

  /** Java tells the kinds of failure apart by their text alone. */
  private static boolean isBrokenPipe(IOException failure) {
    return "Broken pipe".equals(failure.getMessage());
  }
}
