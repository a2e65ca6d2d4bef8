package dev.craftsh.shell.journal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Brings a file to the disk on a thread of its own, so that whoever wrote to it can go on until it
 * matters. Safe for threads.
 */
final class DiskSync implements AutoCloseable {
  private final Disk disk;
  private @Nullable Thread worker;
  private @Nullable IOException trouble;
  private long begun;
  private long done;
  private boolean closed;

  /** Returns when all that was written before is on the disk. */
  @FunctionalInterface
  interface Disk {
    void force() throws IOException;
  }

  DiskSync(Disk disk) {
    this.disk = disk;
  }

  /** Begins with all that is written by now; {@link #await} takes what it returns. */
  synchronized long begin() {
    if (worker == null) {
      worker = new Thread(this::work, "craftsh-disk");
      worker.setDaemon(true);
      worker.start();
    }
    begun++;
    notifyAll();
    return begun;
  }

  /** Waits until it is on the disk, also when the thread is interrupted: it takes no time. */
  synchronized void await(long ticket) throws IOException {
    boolean interrupted = false;
    while (done < ticket && trouble == null && !closed) {
      try {
        wait();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (trouble != null) {
      throw trouble;
    }
  }

  private void work() {
    try {
      for (long ticket = next(); ticket > 0; ticket = next()) {
        disk.force();
        finish(ticket, null);
      }
    } catch (IOException failed) {
      finish(0, failed);
    }
  }

  /** What to do next, one time for all that was begun meanwhile; 0 when nothing will come. */
  private synchronized long next() {
    while (begun == done && !closed) {
      try {
        wait();
      } catch (InterruptedException nobodyInterruptsIt) {
        return 0;
      }
    }
    return closed ? 0 : begun;
  }

  private synchronized void finish(long ticket, @Nullable IOException failed) {
    done = Math.max(done, ticket);
    trouble = failed;
    notifyAll();
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
