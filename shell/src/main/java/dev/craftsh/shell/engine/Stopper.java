package dev.craftsh.shell.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Ends one evaluation: asks, insists, and before a second is over goes on without it. */
final class Stopper {
  /** By the clock, as an attempt may take long where the processor is busy. */
  private static final long INSISTING_NANOS = 700_000_000;

  private static final int PAUSE_MILLIS = 50;
  private static final int LAST_MILLIS = 3000;
  private static final String LEFT_BEHIND =
      "the Java code would not stop and was left behind,"
          + " and with it the variables and methods declared so far";

  private final EngineThread thread;
  private final CompletableFuture<Evaluation> outcome;
  private final Consumer<EngineThread> giveUp;
  private final AtomicBoolean asked = new AtomicBoolean();

  Stopper(
      EngineThread thread, CompletableFuture<Evaluation> outcome, Consumer<EngineThread> giveUp) {
    this.thread = thread;
    this.outcome = outcome;
    this.giveUp = giveUp;
  }

  void stop() {
    thread.stop();
    if (asked.compareAndSet(false, true)) {
      var insisting = new Thread(this::insist, "craftsh-stop");
      insisting.setDaemon(true);
      insisting.start();
    }
  }

  /** Goes on without it because the memory is full; may be repeated. */
  void memoryIsFull() {
    if (!outcome.isDone()) {
      var why = new OutOfMemoryError(MemoryWatch.FILLED);
      outcome.completeExceptionally(new SnippetFailure.SnippetThrew(why, 0, List.of()));
    }
  }

  private void insist() {
    long begun = System.nanoTime();
    while (!outcome.isDone() && System.nanoTime() - begun < INSISTING_NANOS) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      if (!outcome.isDone()) {
        thread.stop();
      }
    }
    if (!outcome.isDone() && !isLeftBehind()) {
      // Whoever hears the news may evaluate at once, so the engine is detached before; ended only
      // after, or its own last words would be the news.
      giveUp.accept(thread);
      outcome.completeExceptionally(new SnippetFailure.Interrupted(LEFT_BEHIND));
      thread.abandon();
    }
  }

  /** Leaves the thread of the code behind, and the engine with all that was declared stays. */
  private boolean isLeftBehind() {
    try {
      outcome.get(thread.leaveBehind() ? LAST_MILLIS : 0, TimeUnit.MILLISECONDS);
    } catch (TimeoutException stuck) {
      return false;
    } catch (ExecutionException interrupted) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }
}
