package dev.craftsh.client.http;

import dev.craftsh.client.error.Cancelled;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.Problem;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Everything that is going on and can be cancelled: requests on the wire, and pauses between
 * requests.
 */
public final class InFlight implements Pause {
  private final Set<Work> all = ConcurrentHashMap.newKeySet();

  /** One thing that is going on; close it when it has ended. */
  final class Work implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final Runnable abort;
    private volatile boolean cancelled;

    private Work(Runnable abort) {
      this.abort = abort;
    }

    boolean isCancelled() {
      return cancelled;
    }

    private void cancel() {
      cancelled = true;
      abort.run();
    }

    @Override
    public void close() {
      all.remove(this);
    }
  }

  /**
   * Does what is one thing to whoever waits for it, though it takes several requests: cancelled
   * between two of them, it ends before the next one.
   */
  public <T> T asOne(Supplier<T> work) {
    Work whole = register(() -> {});
    try {
      return work.get();
    } finally {
      whole.close();
    }
  }

  Work register(Runnable abort) {
    Work work = new Work(abort);
    all.add(work);
    // Only when it can be found itself: whoever cancels looks for it after the whole.
    if (isPartOfCancelled(work)) {
      work.cancel();
    }
    return work;
  }

  private boolean isPartOfCancelled(Work work) {
    for (Work other : all) {
      if (other.thread == work.thread && other.cancelled) {
        return true;
      }
    }
    return false;
  }

  /** Ends everything that is going on now; what begins later is not touched. */
  public void cancelAll() {
    cancelOf(thread -> true);
  }

  /** Ends what those threads wait for. */
  public void cancelOf(Predicate<Thread> threads) {
    // First what holds others, which may just be beginning.
    for (Work work : all) {
      if (threads.test(work.thread)) {
        work.cancelled = true;
      }
    }
    for (Work work : all) {
      if (threads.test(work.thread)) {
        work.cancel();
      }
    }
  }

  @Override
  public void sleep(Duration duration) {
    CountDownLatch woken = new CountDownLatch(1);
    try (Work work = register(woken::countDown)) {
      if (woken.await(duration.toMillis(), TimeUnit.MILLISECONDS) || work.isCancelled()) {
        throw cancelled("Stopped waiting");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw cancelled("Stopped waiting");
    }
  }

  static Cancelled cancelled(String what) {
    return new Cancelled(
        Problem.of(
            ErrorCode.CANCELLED,
            what,
            "it was cancelled",
            "look at the store's state before repeating a change: one that was already sent may"
                + " have happened"));
  }
}
