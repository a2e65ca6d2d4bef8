package dev.craftsh.shell.repl;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jline.reader.LineReader;

/**
 * A standard stream of the process that keeps out of the line being edited: what background threads
 * write meanwhile appears above it, whole lines at a time.
 */
final class AboveLine extends OutputStream {
  private final PrintStream stream;
  private final LineReader reader;
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

  AboveLine(PrintStream stream, LineReader reader) {
    this.stream = stream;
    this.reader = reader;
  }

  @Override
  public void write(int letter) {
    write(new byte[] {(byte) letter}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    if (!reader.isReading()) {
      finish();
      stream.write(bytes, offset, length);
      return;
    }
    int from = offset;
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] == '\n') {
        begun.write(bytes, from, i - from);
        reader.printAbove(begun.toString(StandardCharsets.UTF_8));
        begun.reset();
        from = i + 1;
      }
    }
    begun.write(bytes, from, offset + length - from);
  }

  /** A line that was begun above is finished where the output goes on. */
  private void finish() {
    if (begun.size() > 0) {
      stream.write(begun.toByteArray(), 0, begun.size());
      begun.reset();
    }
  }

  /**
   * Asks the reader only where there is something to decide: while Tab waits for the compiler, the
   * reader answers nobody, and the compiler flushes this stream.
   */
  @Override
  public synchronized void flush() {
    if (begun.size() == 0) {
      stream.flush();
    } else if (!reader.isReading()) {
      finish();
      stream.flush();
    }
  }
}
