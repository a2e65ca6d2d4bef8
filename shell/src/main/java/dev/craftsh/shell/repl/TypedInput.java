package dev.craftsh.shell.repl;

import dev.craftsh.shell.failure.ShellException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Standard input for the Java code of a unit: a line as the person types it, who can edit it, and
 * end it by Ctrl-C like anything else. What is typed while no unit runs is for the prompt.
 */
final class TypedInput extends InputStream {
  private static final int PATIENCE_MILLIS = 300;
  private static final int PAUSE_MILLIS = 20;

  private final Supplier<Optional<String>> lines;
  private final Runnable onInterrupt;
  private final ThreadGroup own = Thread.currentThread().getThreadGroup();
  private byte[] line = {};
  private int next;
  private boolean open;
  private @Nullable Thread waiting;

  /**
   * @param lines asks for the next line, until it is typed or the thread is interrupted; empty at
   *     the end of the input
   * @param onInterrupt ends the unit
   */
  TypedInput(Supplier<Optional<String>> lines, Runnable onInterrupt) {
    this.lines = lines;
    this.onInterrupt = onInterrupt;
  }

  /** From now on there is somebody who types for whoever reads. */
  synchronized void open() {
    open = true;
  }

  /** From now on the prompt has the keys; a thread that still waits for a line gets none. */
  synchronized void shut() throws InterruptedException {
    open = false;
    line = new byte[0];
    next = 0;
    var reader = waiting;
    if (reader != null) {
      reader.interrupt();
      long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
      while (waiting == reader && System.nanoTime() < deadline) {
        TimeUnit.MILLISECONDS.timedWait(this, PAUSE_MILLIS);
      }
    }
  }

  @Override
  public int read() throws IOException {
    var letter = new byte[1];
    return read(letter, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(letter[0]);
  }

  @Override
  public int read(byte[] letters, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (available() == 0 && !fill()) {
      return -1;
    }
    return take(letters, offset, length);
  }

  private synchronized int take(byte[] letters, int offset, int length) {
    int count = Math.min(length, line.length - next);
    System.arraycopy(line, next, letters, offset, count);
    next += count;
    return count == 0 ? -1 : count;
  }

  /** Asks without a lock: Ctrl-C has to come through. */
  private boolean fill() {
    if (!begin()) {
      return false;
    }
    try {
      var typed = lines.get();
      typed.ifPresent(this::keep);
      return typed.isPresent();
    } catch (ShellException stopped) {
      if (!refuse()) {
        return false;
      }
      endUnit();
      throw stopped;
    } finally {
      end();
    }
  }

  /**
   * The code that reads may be prepared for every exception; to end it takes another thread, which
   * is none of those that are ended.
   */
  private void endUnit() {
    var ending = new Thread(own, onInterrupt, "craftsh-stop");
    ending.setDaemon(true);
    ending.start();
  }

  /** Code that is to end gets no more lines. */
  private synchronized boolean refuse() {
    boolean wasOpen = open;
    open = false;
    return wasOpen;
  }

  private synchronized boolean begin() {
    boolean mayAsk = open && waiting == null;
    if (mayAsk) {
      waiting = Thread.currentThread();
    }
    return mayAsk;
  }

  private synchronized void keep(String typed) {
    if (open) {
      line = (typed + "\n").getBytes(StandardCharsets.UTF_8);
      next = 0;
    }
  }

  private synchronized void end() {
    waiting = null;
    notifyAll();
  }

  @Override
  public synchronized int available() {
    return line.length - next;
  }
}
