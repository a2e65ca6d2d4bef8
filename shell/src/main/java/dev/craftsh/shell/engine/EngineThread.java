package dev.craftsh.shell.engine;

import dev.craftsh.shell.prelude.Prelude;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The thread that owns a workbench, and makes it when the first work arrives. */
final class EngineThread {
  private static final long PROPOSAL_SECONDS = 2;
  private static final long CLOSING_SECONDS = 5;

  private final Prelude prelude;
  private final Runnable cancelHook;
  private final List<Path> classPath;
  private final ExecutorService executor;
  private volatile @Nullable Workbench workbench;

  EngineThread(Prelude prelude, Runnable cancelHook, List<Path> classPath) {
    this.classPath = List.copyOf(classPath);
    this.prelude = prelude;
    this.cancelHook = cancelHook;
    this.executor = Executors.newSingleThreadExecutor(EngineThread::daemon);
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "craftsh-java");
    thread.setDaemon(true);
    return thread;
  }

  /** What a workbench is to do. */
  @FunctionalInterface
  interface Task {
    Evaluation of(Workbench workbench) throws SnippetFailure;
  }

  /** Completes {@code outcome}, unless {@link Stopper} was quicker. */
  void run(Task task, CompletableFuture<Evaluation> outcome) {
    executor.execute(
        () -> {
          try {
            outcome.complete(task.of(workbench()));
          } catch (SnippetFailure | RuntimeException | Error e) {
            outcome.completeExceptionally(e);
          }
        });
  }

  /** Asks something of the workbench, if there is one yet; gives {@code otherwise} if not. */
  <T> T ask(Function<Workbench, T> question, T otherwise) throws SnippetFailure {
    var answer =
        executor.submit(
            () -> {
              var present = workbench;
              return present == null ? otherwise : question.apply(present);
            });
    try {
      return answer.get(PROPOSAL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SnippetFailure.Interrupted();
    } catch (ExecutionException | TimeoutException e) {
      throw new SnippetFailure.EngineUnavailable("the engine does not answer", e);
    }
  }

  /** What completion asks for, within the time that somebody waits for it. */
  <T> List<T> search(Function<Workbench, List<T>> question) {
    Callable<List<T>> search = () -> question.apply(workbench());
    var found = executor.submit(search);
    try {
      return found.get(PROPOSAL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException e) {
      // Completion never disturbs: no proposals is an answer too.
      found.cancel(false);
    }
    return List.of();
  }

  /** Makes ready step by step, so that what the user types meanwhile comes between the steps. */
  void warmUp() {
    inBackground(
        new ArrayDeque<Runnable>(
            List.of(
                this::workbench,
                () -> workbench().declareAll(),
                () -> workbench().rehearse(),
                () -> workbench().proposals("args.le", "args.le".length()))));
  }

  @SuppressWarnings("ThreadPriorityCheck") // a hint only: what the user types should win
  private void inBackground(Queue<Runnable> steps) {
    executor.execute(
        () -> {
          if (Memory.mayBeShort()) {
            // It would only be in the way of whoever has to make room.
            return;
          }
          var thread = Thread.currentThread();
          thread.setPriority(Thread.MIN_PRIORITY);
          try {
            steps.remove().run();
          } catch (RuntimeException | LinkageError | OutOfMemoryError ignored) {
            // The first snippet meets the same trouble and tells the user.
          } finally {
            thread.setPriority(Thread.NORM_PRIORITY);
          }
          continueWith(steps);
        });
  }

  private void continueWith(Queue<Runnable> steps) {
    if (steps.isEmpty()) {
      return;
    }
    try {
      inBackground(steps);
    } catch (RejectedExecutionException closed) {
      steps.clear();
    }
  }

  /** Asks what runs to end. */
  void stop() {
    var present = workbench;
    if (present != null) {
      present.control().stop();
    }
  }

  /** Goes on without the code that runs; returns whether there is any. */
  boolean leaveBehind() {
    var present = workbench;
    return present != null && present.control().leaveBehind();
  }

  /** Ends the thread without waiting for what it is stuck in. */
  void abandon() {
    executor.shutdownNow();
  }

  void close() {
    var present = workbench;
    if (present != null && !executor.isShutdown()) {
      executor.execute(() -> closeQuietly(present));
    }
    executor.shutdown();
  }

  /** The same where the memory is full of what snippets hold, whatever it is at. */
  void letGo() {
    var present = workbench;
    if (present != null) {
      present.control().leaveBehind();
      present.control().close();
    }
    close();
    // Whoever waits for the end of this must not be who holds it.
    workbench = null;
  }

  private static void closeQuietly(Workbench workbench) {
    try {
      workbench.close();
    } catch (OutOfMemoryError full) {
      // It is garbage as soon as this thread has ended.
    }
  }

  /** Waits for a moment until a closed one is gone, with all that its snippets declared. */
  void awaitEnd() {
    try {
      executor.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private Workbench workbench() {
    var present = workbench;
    if (present == null) {
      present = new Workbench(prelude, cancelHook, classPath);
      workbench = present;
    }
    return present;
  }
}
