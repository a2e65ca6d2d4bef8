package dev.craftsh.shell.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One run of a snippet, keeping what JShell would turn into text: the value and the exception. */
final class LiveCall {
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

  /** Throws nothing: whoever asked for it looks afterwards. */
  void run() {
    try {
      value = code.call();
      finished = true;
    } catch (InvocationTargetException e) {
      thrown = e.getCause() == null ? e : e.getCause();
    } catch (Exception | Error failure) {
      thrown = failure;
    }
  }

  /** That it was ended, and why: what it says itself is of no interest then. */
  void endedFor(Throwable reason) {
    thrown = reason;
  }

  /** Whether its code has ended, in whatever way. */
  boolean isOver() {
    return finished || thrown != null;
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
