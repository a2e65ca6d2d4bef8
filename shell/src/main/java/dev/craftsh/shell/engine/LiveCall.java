package dev.craftsh.shell.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One run of a snippet, keeping what JShell would turn into text: the value and the exception.
 *
 * <p>JShell calls a static method without arguments in a thread that it makes itself; this class
 * offers {@link #bridge} as that method. Only an inheritable thread local reaches the new thread.
 */
final class LiveCall {
  private static final InheritableThreadLocal<@Nullable LiveCall> NEXT =
      new InheritableThreadLocal<>();

  private final Callable<@Nullable Object> code;
  private volatile boolean finished;
  private volatile @Nullable Object value;
  private volatile @Nullable Throwable thrown;

  LiveCall(Callable<@Nullable Object> code) {
    this.code = code;
  }

  static LiveCall of(Method snippet) {
    return new LiveCall(() -> snippet.invoke(null));
  }

  /** What runs a method that JShell calls. */
  @FunctionalInterface
  interface Caller {
    void call(Method method) throws Exception;
  }

  /** Has {@code caller} call the snippet by way of the bridge. */
  void through(Caller caller) throws Exception {
    var bridge = LiveCall.class.getDeclaredMethod("bridge");
    bridge.setAccessible(true);
    NEXT.set(this);
    try {
      caller.call(bridge);
    } finally {
      NEXT.remove();
    }
  }

  @SuppressWarnings("UnusedMethod") // called by JShell, through reflection
  private static void bridge() throws Throwable {
    var call = NEXT.get();
    // Threads that the snippet starts must not inherit it.
    NEXT.remove();
    if (call != null) {
      call.run();
    }
  }

  private void run() throws Throwable {
    try {
      value = code.call();
      finished = true;
    } catch (InvocationTargetException e) {
      var cause = e.getCause() == null ? e : e.getCause();
      thrown = cause;
      throw cause;
    } catch (RuntimeException | Error failure) {
      thrown = failure;
      throw failure;
    }
  }

  boolean finished() {
    return finished;
  }

  @Nullable Object value() {
    return value;
  }

  @Nullable Throwable thrown() {
    return thrown;
  }
}
