package dev.craftsh.shell.prelude;

import java.io.Console;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stands in for {@code System.exit} and the like in compiled snippets. */
public final class Exits {
  @SuppressWarnings("StaticAssignmentOfThrowable") // made while there is memory, without a trace
  private static final ThreadDeath END = new QuietDeath();

  private Exits() {}

  /** Ends the shell only where nobody sits at it. */
  public static void exit(int status) {
    Preludes.ofCaller().systemExit(status);
  }

  /** The same for {@code Runtime.getRuntime().exit(status)}. */
  public static void exit(Runtime runtime, int status) {
    Objects.requireNonNull(runtime);
    exit(status);
  }

  /** The same: what is written half would stay so. */
  public static void halt(Runtime runtime, int status) {
    exit(runtime, status);
  }

  /** Ends the snippet that calls it, once it was told to end. */
  public static void stopCheck() {
    var thread = Thread.currentThread();
    if (StoppableGroup.isToldToThis(thread)) {
      throw StoppableGroup.isToldWithAll(thread) ? END : new ThreadDeath();
    }
  }

  /** Made before it is needed, for code that has to end because it filled the memory. */
  private static final class QuietDeath extends ThreadDeath {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  /** Refused where a person sits, because nothing would end the wait for a line; else absent. */
  public static @Nullable Console console() {
    Preludes.ofCaller().allowConsole();
    return null;
  }
}
