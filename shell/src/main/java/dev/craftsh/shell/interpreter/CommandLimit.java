package dev.craftsh.shell.interpreter;

import dev.craftsh.client.error.Cancelled;
import dev.craftsh.shell.command.Unsatisfied;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.Failed;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.session.Background;
import dev.craftsh.shell.session.Session;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends a command that takes longer than the user lets it, as Ctrl-C would: with all that it asks of
 * the store, and nothing of what goes on beside it. A command that is a part of another one has the
 * limit of the whole.
 */
final class CommandLimit {
  private static final int AGAIN_MILLIS = 500;
  private static final String MORE = "give it more time with --command-timeout TIME";

  /** The command that a thread works for; threads that it starts work for it, too. */
  private static final InheritableThreadLocal<@Nullable Watch> WHOLE =
      new InheritableThreadLocal<>();

  /** Set where a thread does one of several things at a time, whose ends are not each other's. */
  private static final ThreadLocal<Boolean> BESIDE = ThreadLocal.withInitial(() -> false);

  private final Session session;
  private final Map<Thread, Watch> owners = new ConcurrentHashMap<>();

  CommandLimit(Session session) {
    this.session = session;
  }

  /** Does something that goes on beside other things of the same program. */
  void beside(Runnable work) {
    BESIDE.set(true);
    try {
      work.run();
    } finally {
      BESIDE.remove();
    }
  }

  <T> T within(Supplier<T> work) {
    var outer = WHOLE.get();
    if (outer != null && outer.isOpen()) {
      return outer.holding(work);
    }
    var limit = session.settings().get(Keys.COMMAND_TIMEOUT);
    return limit.isZero() ? work.get() : watched(limit, work);
  }

  private <T> T watched(Duration limit, Supplier<T> work) {
    var watch = new Watch(limit, BESIDE.get());
    WHOLE.set(watch);
    try {
      return watch.holding(work);
    } catch (Cancelled ended) {
      throw watch.rang
          ? tooLong(limit, ended.what(), ended.why(), more(ended), statusOf(ended))
          : ended;
    } catch (ShellException ended) {
      boolean stopped = watch.rang && ended.status() == ExitStatus.INTERRUPTED;
      throw stopped
          ? tooLong(limit, ended.what(), ended.why(), ended.remedy(), ended.whenTooLong())
          : ended;
    } catch (Failed ended) {
      boolean stopped = watch.rang && ended.failure().status() == ExitStatus.INTERRUPTED;
      throw stopped && !(ended instanceof Unsatisfied) ? tooLong(limit, ended.failure()) : ended;
    } finally {
      watch.close();
      WHOLE.remove();
    }
  }

  private static String more(Cancelled ended) {
    return ended.remedy().isEmpty() ? MORE : MORE + "; " + ended.remedy();
  }

  private static ExitStatus statusOf(Cancelled ended) {
    return ended.why().contains("outcome is unknown")
        ? ExitStatus.OUTCOME_UNKNOWN
        : ExitStatus.FAILED;
  }

  /** Of a script, which says where it was. */
  private static Failed tooLong(Duration limit, Failure ended) {
    var words = tooLong(limit, ended.what(), ended.why(), MORE, ExitStatus.FAILED);
    return new Failed(Failures.of(words).at(ended.place()));
  }

  private static ShellException tooLong(
      Duration limit, String what, String why, String remedy, ExitStatus status) {
    return ShellException.stopped(
        ErrorCodes.TIMED_OUT,
        what,
        "it took longer than "
            + Keys.COMMAND_TIMEOUT.text(limit)
            + (why.isEmpty() ? "" : "; " + why),
        remedy,
        status);
  }

  /** Waits beside the command. */
  private final class Watch implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread worker = Thread.currentThread();
    private final boolean ofOneAmongSeveral;
    private volatile boolean rang;

    Watch(Duration limit, boolean ofOneAmongSeveral) {
      this.ofOneAmongSeveral = ofOneAmongSeveral;
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

    boolean isOpen() {
      return closed.getCount() > 0;
    }

    /** The calling thread works for this command, as long as that takes. */
    <T> T holding(Supplier<T> work) {
      boolean first = owners.putIfAbsent(Thread.currentThread(), this) == null;
      try {
        return work.get();
      } finally {
        if (first) {
          owners.remove(Thread.currentThread());
        }
      }
    }

    /** Threads of which nobody knows whose they are belong to the only thing that is done. */
    private boolean isMine(Thread thread) {
      var owner = owners.get(thread);
      return owner == this
          || (owner == null && !ofOneAmongSeveral && Background.areTogether(thread, worker));
    }

    /** The first time requests and whatever waits for them; then also whatever else waits. */
    private synchronized void end() {
      if (!isOpen()) {
        return;
      }
      boolean again = rang;
      rang = true;
      session.cancelRequests(this::isMine);
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
