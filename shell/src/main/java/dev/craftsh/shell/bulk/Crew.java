package dev.craftsh.shell.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Works through a list, several at a time. When it is stopped, what is under way is interrupted and
 * nothing new begins; who does not listen within half a second is left behind.
 */
public final class Crew {
  private static final long LAST_MOMENT_MILLIS = 500;

  private final int size;
  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch done;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;

  /** Does one, by its index; whatever it throws is its own business. */
  @FunctionalInterface
  public interface Work {
    void carryOut(int index);
  }

  /** A crew for so many, of which at most {@code jobs} are done at the same time. */
  public Crew(int size, int jobs, Work work) {
    this.size = size;
    int count = Math.min(size, jobs);
    done = new CountDownLatch(count);
    for (int number = 1; number <= count; number++) {
      var thread = new Thread(() -> workThrough(work), "craftsh-crew-" + number);
      thread.setDaemon(true);
      threads.add(thread);
    }
  }

  private void workThrough(Work work) {
    try {
      for (int index = next.getAndIncrement();
          index < size && !stopped;
          index = next.getAndIncrement()) {
        work.carryOut(index);
      }
    } finally {
      done.countDown();
    }
  }

  /** Begins, and returns when all is done or it was stopped; says whether all is done. */
  public boolean work() {
    threads.forEach(Thread::start);
    try {
      done.await();
    } catch (InterruptedException stop) {
      stop();
      awaitTheEnd();
      Thread.currentThread().interrupt();
    } finally {
      // Also when the waiting thread is made to end in another way.
      if (done.getCount() > 0) {
        stopped = true;
      }
    }
    return !stopped;
  }

  /** Bounded by {@link #giveUp}. */
  private void awaitTheEnd() {
    try {
      done.await();
    } catch (InterruptedException again) {
      // Whoever is that impatient goes without the last ones; the caller restores the flag.
      return;
    }
  }

  /** From any thread; {@link #work} returns soon after. */
  public void stop() {
    stopped = true;
    threads.forEach(Thread::interrupt);
    var waiting = new Thread(this::giveUp, "craftsh-crew-end");
    waiting.setDaemon(true);
    waiting.start();
  }

  private void giveUp() {
    try {
      if (!done.await(LAST_MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
        while (done.getCount() > 0) {
          done.countDown();
        }
      }
    } catch (InterruptedException nobodyWaits) {
      Thread.currentThread().interrupt();
    }
  }
}
