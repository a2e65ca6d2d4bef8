package dev.craftsh.shell.engine;

import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.prelude.Prelude;
import dev.craftsh.shell.prelude.StoppableGroup;
import dev.craftsh.shell.workspace.Declaration;
import dev.craftsh.shell.workspace.News;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Snippets on JShell's local engine. One thread owns the engine; it is left behind, and with it all
 * that was declared, when a snippet will not stop.
 */
public final class JShellSnippets implements Snippets {
  private static final int MOST_LOOKS = 20;
  private static final long PAUSE_NANOS = 100_000_000;

  private final Prelude prelude;
  private final Runnable cancelHook;
  private volatile List<Path> classPath = List.of();
  private final Set<String> variables = ConcurrentHashMap.newKeySet();
  private volatile @Nullable EngineThread thread;
  private volatile @Nullable Stopper running;

  /** Snippets of one shell; stopping them also aborts the requests of its session. */
  public JShellSnippets(Prelude prelude) {
    this(prelude, () -> prelude.session().cancelRequests());
  }

  /** {@code cancelHook} aborts every request in flight; {@link #stop} calls it first. */
  public JShellSnippets(Prelude prelude, Runnable cancelHook) {
    this.prelude = prelude;
    this.cancelHook = cancelHook;
  }

  @Override
  public Evaluation evaluate(String source, SourcePlace place) throws SnippetFailure {
    return run(workbench -> workbench.evaluate(source, place, variables));
  }

  @Override
  public void attend(Runnable work) throws SnippetFailure {
    run(workbench -> workbench.attend(work));
  }

  private Evaluation run(EngineThread.Task task) throws SnippetFailure {
    if (running != null) {
      throw new SnippetFailure.EngineUnavailable(
          "Java cannot be run from within Java; run(\"…\") is for commands", null);
    }
    var owner = thread();
    var outcome = new CompletableFuture<Evaluation>();
    var stopper = new Stopper(owner, outcome, this::detach);
    running = stopper;
    MemoryWatch.whenHeld(stopper::memoryIsFull);
    owner.run(task, outcome);
    try {
      return outcome.get();
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      throw new SnippetFailure.Interrupted();
    } catch (ExecutionException e) {
      throw relieved(owner, failure(e.getCause()));
    } finally {
      running = null;
      MemoryWatch.whenHeld(() -> {});
    }
  }

  /** What fills the memory may be held by a variable, which then would fail every next snippet. */
  private SnippetFailure relieved(EngineThread owner, SnippetFailure failure) {
    boolean suspicious =
        failure.getCause() instanceof OutOfMemoryError
            || (failure instanceof SnippetFailure.Interrupted && Memory.mayBeShort());
    if (!suspicious || !Memory.isShort()) {
      return failure;
    }
    if (failure.getCause() != null) {
      // Where it was thrown holds the classes of the code, and these the variables.
      failure.getCause().fillInStackTrace();
    }
    letGo(owner);
    var words = "memory was full, so all variables and methods declared so far were let go";
    return SnippetFailure.SnippetThrew.outOfMemory(words);
  }

  @Override
  public boolean makeRoom() {
    var owner = thread;
    if (owner == null || !Memory.isShort()) {
      return false;
    }
    letGo(owner);
    return true;
  }

  private void letGo(EngineThread owner) {
    StoppableGroup.tellAll();
    detach(owner);
    owner.letGo();
    // Only then is there room for what comes next.
    owner.awaitEnd();
    for (int looks = 0; looks < MOST_LOOKS && Memory.isShort(); looks++) {
      // Threads that were told to end may need a moment for it.
      LockSupport.parkNanos(this, PAUSE_NANOS);
    }
  }

  private static SnippetFailure failure(@Nullable Throwable cause) {
    if (cause instanceof SnippetFailure failure) {
      return failure;
    }
    if (cause != null && Failures.isMemoryFull(cause)) {
      return new SnippetFailure.SnippetThrew(cause, 0, List.of());
    }
    return new SnippetFailure.EngineUnavailable(
        "Java cannot be run: " + (cause == null ? "no reason given" : cause.getMessage()), cause);
  }

  @Override
  public Completeness completeness(String source) {
    return Completeness.of(source);
  }

  @Override
  public boolean hasVariable(String name) {
    return variables.contains(name);
  }

  @Override
  public List<Declaration> declarations() throws SnippetFailure {
    var owner = thread;
    return owner == null ? List.of() : owner.ask(Workbench::declarations, List.of());
  }

  @Override
  public List<Declaration> outlines() throws SnippetFailure {
    var owner = thread;
    return owner == null ? List.of() : owner.ask(Workbench::outlines, List.of());
  }

  @Override
  public List<News> news() throws SnippetFailure {
    var owner = thread;
    return owner == null ? List.of() : owner.ask(Workbench::news, List.of());
  }

  @Override
  public List<Declaration> drop(String id) throws SnippetFailure {
    var owner = thread;
    return owner == null
        ? List.of()
        : owner.ask(bench -> bench.drop(id, variables), List.<Declaration>of());
  }

  @Override
  public synchronized void restart(List<Path> places) {
    close();
    variables.clear();
    classPath = List.copyOf(places);
  }

  @Override
  public List<SnippetProposal> proposals(String source, int cursor) {
    return thread().search(bench -> bench.proposals(source, cursor));
  }

  @Override
  public List<SnippetHelp> help(String source, boolean withText) {
    return thread().search(bench -> bench.help(source, withText));
  }

  @Override
  public void stop() {
    var stopper = running;
    if (stopper != null) {
      stopper.stop();
    }
  }

  @Override
  public void warmUp() {
    thread().warmUp();
  }

  @Override
  public void close() {
    var owner = thread;
    thread = null;
    if (owner != null) {
      owner.close();
    }
  }

  private synchronized EngineThread thread() {
    var owner = thread;
    if (owner == null) {
      owner = new EngineThread(prelude, cancelHook, classPath);
      thread = owner;
    }
    return owner;
  }

  /** The next snippet gets a new engine. */
  private synchronized void detach(EngineThread stuck) {
    if (thread == stuck) {
      thread = null;
      variables.clear();
    }
  }
}
