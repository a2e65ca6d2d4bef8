package dev.craftsh.shell.job;

import dev.craftsh.client.error.Cancelled;
import dev.craftsh.shell.failure.Failed;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.result.Progress;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.Background;
import dev.craftsh.shell.session.Profile;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One command line in the background. */
public final class Job {
  private final int number;
  private final String line;
  private final Instant began;
  private final Background threads;
  private final Consumer<Predicate<Thread>> cancel;
  private final JobProgress progress = new JobProgress();
  private @Nullable Thread thread;
  private @Nullable Result result;
  private @Nullable Failure failure;
  private boolean ended;
  private boolean told;
  private volatile boolean cancelled;

  /** What a job does; it may say how far it is. */
  @FunctionalInterface
  public interface Work {
    Result of(Progress progress);
  }

  /** {@code cancel} aborts the requests of the threads that it is told. */
  Job(int number, String line, Instant began, Profile profile, Consumer<Predicate<Thread>> cancel) {
    this.number = number;
    this.line = line;
    this.began = began;
    this.cancel = cancel;
    threads = new Background("craftsh-job-" + number, profile);
  }

  void start(Work work, Consumer<Job> onEnd) {
    var working = new Thread(threads, () -> carryOut(work, onEnd), "craftsh-job-" + number);
    working.setDaemon(true);
    thread = working;
    working.start();
  }

  private void carryOut(Work work, Consumer<Job> onEnd) {
    try {
      end(work.of(progress), null);
    } catch (RuntimeException | Error thrown) {
      end(null, Failures.of(thrown));
    }
    onEnd.accept(this);
  }

  private synchronized void end(@Nullable Result given, @Nullable Failure failed) {
    result = given;
    failure = failed;
    ended = true;
    notifyAll();
  }

  public int number() {
    return number;
  }

  /** The command line, as it was typed. */
  public String line() {
    return line;
  }

  public Instant began() {
    return began;
  }

  public synchronized boolean isRunning() {
    return !ended;
  }

  /** How far it is, or what became of it, in a few words. */
  public synchronized String state() {
    if (!ended) {
      return progress.words();
    }
    return failure == null ? "done" : cancelled ? "cancelled" : "failed";
  }

  /** What it gave. */
  public synchronized Result outcome() {
    if (failure != null) {
      throw new Failed(failure);
    }
    return result == null ? Result.nothing() : result;
  }

  /** What went wrong; nothing where it was only cancelled, and nothing is left to be said of it. */
  public synchronized Optional<Failure> trouble() {
    return cancelled && failure != null && failure.cause() instanceof Cancelled
        ? Optional.empty()
        : Optional.ofNullable(failure);
  }

  /** Whether this call is the first to ask for telling what became of it. */
  public synchronized boolean claim() {
    boolean first = !told;
    told = true;
    return first;
  }

  synchronized boolean isTold() {
    return told;
  }

  /** Ends it; what it had sent that far stays, or is given up, as if it ran at the prompt. */
  public void cancel() {
    cancelled = true;
    cancel.accept(threads::holds);
    var working = thread;
    if (working != null) {
      working.interrupt();
    }
  }

  /** Has {@code watcher} told how far it is, from now on. */
  public void watch(Progress watcher) {
    progress.watch(watcher);
  }

  /** Ends {@link #watch}. */
  public void unwatch(Progress watcher) {
    progress.unwatch(watcher);
  }

  /** Waits for so long at most; returns whether it has ended. */
  public synchronized boolean awaitEnd(long millis) throws InterruptedException {
    long until = System.nanoTime() + millis * 1_000_000;
    while (!ended) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
