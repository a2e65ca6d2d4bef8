package dev.craftsh.shell.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.function.Consumer;
import jdk.jshell.execution.LocalExecutionControl;
import org.jspecify.annotations.Nullable;

/** Runs compiled snippets in this process and keeps their live results. */
final class LiveControl extends LocalExecutionControl {
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
    var live = new LiveCall(snippet);
    call = live;
    // JDK 17 replaces the process's handler at each call.
    var handler = Thread.getDefaultUncaughtExceptionHandler();
    try {
      live.through(super::invoke);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(handler);
    }
    return "";
  }

  /** Asks the running snippet to end; may be repeated, from any thread. */
  @Override
  public void stop() {
    stopped = true;
    cancelHook.run();
    try {
      super.stop();
    } catch (EngineTerminationException | InternalException e) {
      // No thread of the snippet to stop yet: the flag keeps it from starting.
      stopped = true;
    }
  }
}
