package dev.craftsh.shell.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import jdk.jshell.execution.LocalExecutionControl;
import org.jspecify.annotations.Nullable;

/** Runs compiled snippets in this process and keeps their live results. */
final class LiveControl extends LocalExecutionControl {
  /** For words that nobody may be waiting for. */
  private static final int PATIENCE_MILLIS = 500;

  private final Runnable cancelHook;
  private final Consumer<ClassLoader> loaderHook;
  private boolean loaderKnown;
  private volatile boolean stopped;
  private @Nullable LiveCall call;
  private String className = "";

  /**
   * @param cancelHook aborts what a snippet may be blocked in, such as a request
   * @param loaderHook is told once which class loader the snippets have
   */
  LiveControl(Runnable cancelHook, Consumer<ClassLoader> loaderHook) {
    this.cancelHook = cancelHook;
    this.loaderHook = loaderHook;
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

  /** The static field in which the snippet that ran last keeps a variable. */
  Field variable(String name) throws ReflectiveOperationException {
    var field = findClass(className).getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  @Override
  public void load(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    var guarded = new ClassBytecodes[classes.length];
    for (int i = 0; i < classes.length; i++) {
      guarded[i] = new ClassBytecodes(classes[i].name(), ExitGuard.guarded(classes[i].bytecodes()));
    }
    super.load(guarded);
    if (!loaderKnown && classes.length > 0) {
      loaderKnown = true;
      try {
        loaderHook.accept(findClass(classes[0].name()).getClassLoader());
      } catch (ClassNotFoundException e) {
        throw new ClassInstallException(e.getMessage(), new boolean[classes.length]);
      }
    }
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

  @Override
  protected String invoke(Method snippet) throws Exception {
    var live = LiveCall.of(snippet);
    call = live;
    through(live);
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
    call = live;
    if (stopped) {
      return live;
    }
    clientCodeEnter();
    try {
      through(live);
    } catch (Exception asKept) {
      // The call keeps what was thrown.
    } finally {
      clientCodeLeave();
    }
    return live;
  }

  private void through(LiveCall live) throws Exception {
    // JDK 17 replaces the process's handler at each call.
    var handler = Thread.getDefaultUncaughtExceptionHandler();
    try {
      live.through(super::invoke);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(handler);
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

  private static String trouble(@Nullable Throwable thrown) {
    return thrown == null || isEnd(thrown)
        ? "(its toString takes too long)"
        : "(its toString threw " + thrown.getClass().getSimpleName() + ")";
  }

  /** JDK 17 ends threads by it; later ones have code of snippets end itself by one of their own. */
  private static boolean isEnd(Throwable thrown) {
    return thrown instanceof ThreadDeath
        || thrown.getClass().getName().startsWith("jdk.jshell.")
        || thrown instanceof InterruptedException;
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
    try {
      super.stop();
    } catch (EngineTerminationException | InternalException e) {
      // It has ended, or no thread of it has begun: then the flag keeps it from that.
      return;
    }
  }

  /** Asks the running snippet to end; may be repeated, from any thread. */
  @Override
  public void stop() {
    stopped = true;
    cancelHook.run();
    end();
  }
}
