package dev.craftsh.shell.interpreter;

import dev.craftsh.client.error.Cancelled;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.session.Session;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Ends a command that takes longer than the user lets it, as Ctrl-C would: with all that it asks of
 * the store. A command that is a part of another one has the limit of the whole.
 */
final class CommandLimit {
  private static final int AGAIN_MILLIS = 500;

  private final Session session;
  private final AtomicBoolean running = new AtomicBoolean();

  CommandLimit(Session session) {
    this.session = session;
  }

  <T> T within(Supplier<T> work) {
    var limit = session.settings().get(Keys.COMMAND_TIMEOUT);
    if (limit.isZero() || !running.compareAndSet(false, true)) {
      return work.get();
    }
    var watch = new Watch(limit);
    try {
      return work.get();
    } catch (Cancelled ended) {
      throw watch.rang
          ? tooLong(limit, ended.what(), ended.why(), more(ended), statusOf(ended))
          : ended;
    } catch (ShellException ended) {
      boolean stopped = watch.rang && ended.status() == ExitStatus.INTERRUPTED;
      throw stopped
          ? tooLong(limit, ended.what(), ended.why(), ended.remedy(), ended.whenTooLong())
          : ended;
    } finally {
      watch.close();
      running.set(false);
    }
  }

  private static String more(Cancelled ended) {
    var more = "give it more time with --command-timeout TIME";
    return ended.remedy().isEmpty() ? more : more + "; " + ended.remedy();
  }

  private static ExitStatus statusOf(Cancelled ended) {
    return ended.why().contains("outcome is unknown")
        ? ExitStatus.OUTCOME_UNKNOWN
        : ExitStatus.FAILED;
  }

  private static ShellException tooLong(
      Duration limit, String what, String why, String remedy, ExitStatus status) {
    return ShellException.stopped(
        ErrorCodes.TIMED_OUT,
        what,
        "it took longer than " + Keys.COMMAND_TIMEOUT.text(limit) + "; " + why,
        remedy,
        status);
  }

  /** Waits beside the command. */
  private final class Watch implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread worker = Thread.currentThread();
    private volatile boolean rang;

    Watch(Duration limit) {
      var thread = new Thread(() -> look(limit), "craftsh command limit");
      thread.setDaemon(true);
      thread.start();
    }

    private void look(Duration limit) {
      try {
        long millis = limit.toMillis();
        while (!closed.await(millis, TimeUnit.MILLISECONDS)) {
          end();
          millis = AGAIN_MILLIS;
        }
      } catch (InterruptedException nobodyWaitsAnyMore) {
        Thread.currentThread().interrupt();
      }
    }

    /** The first time requests and whatever waits for them; then also whatever else waits. */
    private synchronized void end() {
      if (closed.getCount() == 0) {
        return;
      }
      boolean again = rang;
      rang = true;
      session.cancelRequests();
      if (again) {
        worker.interrupt();
      }
    }

    @Override
    public synchronized void close() {
      closed.countDown();
      if (rang) {
        // A push that came too late must not hit what comes next.
        Thread.interrupted();
      }
    }
  }
}
