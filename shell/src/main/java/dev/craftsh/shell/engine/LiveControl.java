package dev.craftsh.shell.engine;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicReference;
import jdk.jshell.execution.LocalExecutionControl;
import org.jspecify.annotations.Nullable;

/** Runs compiled snippets in this process and keeps their live results. */
final class LiveControl extends LocalExecutionControl {
  /** For words that nobody may be waiting for. */
  private static final int PATIENCE_MILLIS = 500;

  private static final String LEFT_BEHIND =
      "the Java code would not stop at once; it is left behind and ends when it can";

  private final Runnable cancelHook;
  private final SnippetLoader classes;
  private volatile boolean stopped;
  private volatile @Nullable SnippetRun running;
  private volatile @Nullable LiveCall call;
  private volatile boolean leftBehind;
  private String className = "";

  /**
   * @param cancelHook aborts what a snippet may be blocked in, such as a request
   */
  LiveControl(Runnable cancelHook) {
    this(cancelHook, new SnippetLoader());
  }

  private LiveControl(Runnable cancelHook, SnippetLoader classes) {
    super(classes);
    this.cancelHook = cancelHook;
    this.classes = classes;
  }

  /** Which class loader the snippets have. */
  ClassLoader loader() {
    return classes.loader();
  }

  /** Snippets find classes there too. */
  void find(Path place) {
    try {
      addToClasspath(place.toString());
    } catch (EngineTerminationException | InternalException e) {
      throw new IllegalStateException("cannot use " + place, e);
    }
  }

  /** Forgets any request to stop. */
  void allowRunning() {
    stopped = false;
  }

  /** Forgets the last call. */
  void begin() {
    call = null;
  }

  /** What ran last, if anything ran since {@link #begin}. */
  @Nullable LiveCall lastCall() {
    return call;
  }

  boolean isStopped() {
    return stopped;
  }

  /** That it was stopped, and whether what ran is still there. */
  SnippetFailure.Interrupted interrupted() {
    return leftBehind
        ? new SnippetFailure.Interrupted(LEFT_BEHIND)
        : new SnippetFailure.Interrupted();
  }

  /** The static field in which the snippet that ran last keeps a variable. */
  Field variable(String name) throws ReflectiveOperationException {
    var field = findClass(className).getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  @Override
  public String invoke(String className, String methodName)
      throws RunException, InternalException, EngineTerminationException {
    if (stopped) {
      throw new StoppedException();
    }
    this.className = className;
    return super.invoke(className, methodName);
  }

  /** Not as JShell does it, which waits for as long as the code wants to run. */
  @Override
  protected String invoke(Method snippet) throws Exception {
    var live = LiveCall.of(snippet);
    carryOut(live);
    var thrown = live.thrown();
    if (!live.finished() && (thrown == null || thrown instanceof ThreadDeath)) {
      throw new StoppedException();
    }
    if (thrown != null) {
      throw new InvocationTargetException(thrown);
    }
    return "";
  }

  /** Runs what is no snippet as if it were one. */
  LiveCall attend(Runnable work) {
    var live =
        new LiveCall(
            () -> {
              work.run();
              return null;
            });
    carryOut(live);
    return live;
  }

  private void carryOut(LiveCall live) {
    call = live;
    leftBehind = false;
    var run = new SnippetRun(live, classes.loader());
    running = run;
    try {
      if (stopped) {
        // Asked after the look at it that let this begin.
        run.end();
      }
      run.await();
    } catch (InterruptedException hurried) {
      run.end();
      Thread.currentThread().interrupt();
    } finally {
      running = null;
    }
    if (run.filledMemory() && !live.finished() && !(live.thrown() instanceof OutOfMemoryError)) {
      live.endedFor(new OutOfMemoryError(MemoryWatch.FILLED));
    }
  }

  /** A {@code toString} of the user's may be slow, endless or broken, and nobody asked for it. */
  @Override
  public String varValue(String className, String name)
      throws RunException, EngineTerminationException, InternalException {
    var value = valueOf(className, name);
    var told = new ToldValue(LiveControl::valueString);
    if (ToldValue.isPlain(value)) {
      return told.of(value);
    }
    allowRunning();
    var before = call;
    var words = new AtomicReference<>("");
    var patience = new Timer("craftsh-patience", true);
    patience.schedule(
        new TimerTask() {
          @Override
          public void run() {
            end();
          }
        },
        PATIENCE_MILLIS);
    try {
      var telling = attend(() -> words.set(told.of(value)));
      return telling.finished() ? String.valueOf(words.get()) : trouble(telling.thrown());
    } finally {
      call = before;
      patience.cancel();
    }
  }

  /** A plain value in the words of declarations. */
  static String told(Object plain) {
    return new ToldValue(LiveControl::valueString).of(plain);
  }

  private static String trouble(@Nullable Throwable thrown) {
    return thrown == null || isEnd(thrown)
        ? "(its toString takes too long)"
        : "(its toString threw " + thrown.getClass().getSimpleName() + ")";
  }

  private static boolean isEnd(Throwable thrown) {
    return thrown instanceof ThreadDeath || thrown instanceof InterruptedException;
  }

  private @Nullable Object valueOf(String className, String name) throws InternalException {
    try {
      var field = findClass(className).getDeclaredField(name);
      field.setAccessible(true);
      return field.get(null);
    } catch (ReflectiveOperationException absent) {
      throw new InternalException("no variable " + name + ": " + absent.getMessage());
    }
  }

  private void end() {
    var run = running;
    if (run != null) {
      run.end();
    }
  }

  /** Asks the running snippet to end; may be repeated, from any thread. */
  @Override
  public void stop() {
    stopped = true;
    cancelHook.run();
    end();
  }

  /** Lets go of all that snippets hold, as threads of JShell's own may hold this for a while. */
  @Override
  public void close() {
    call = null;
    classes.forget();
  }

  /** Waits no longer for a snippet that does not end; returns whether one runs. */
  boolean leaveBehind() {
    var run = running;
    if (run != null) {
      leftBehind = true;
      run.leaveBehind();
    }
    return run != null;
  }
}
