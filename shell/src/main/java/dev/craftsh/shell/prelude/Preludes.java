package dev.craftsh.shell.prelude;

import java.lang.StackWalker.StackFrame;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which shell a piece of snippet code belongs to: each shell has a class loader of its own for its
 * snippets, so whoever calls is known by the loader of its class, on whatever thread.
 */
public final class Preludes {
  private static final Map<ClassLoader, Prelude> BY_LOADER = new WeakHashMap<>();
  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  /** On threads that run a shell's code without any of it being on their stack. */
  private static final ThreadLocal<@Nullable Prelude> LENT = new ThreadLocal<>();

  private Preludes() {}

  /** Does something that may call the functions of that shell by their names alone. */
  public static void lend(Prelude prelude, Runnable work) {
    LENT.set(prelude);
    try {
      work.run();
    } finally {
      LENT.remove();
    }
  }

  /** From now on code of that loader calls that shell. */
  public static void bind(ClassLoader snippets, Prelude prelude) {
    synchronized (BY_LOADER) {
      BY_LOADER.put(snippets, prelude);
    }
  }

  /** Ends {@link #bind}. */
  public static void unbind(ClassLoader snippets) {
    synchronized (BY_LOADER) {
      BY_LOADER.remove(snippets);
    }
  }

  /** The shell of the snippet that is on the calling thread's stack. */
  static Prelude ofCaller() {
    return STACK
        .walk(Preludes::firstBound)
        .or(() -> Optional.ofNullable(LENT.get()))
        .orElseThrow(
            () -> new IllegalStateException("this function works in code run by craftsh only"));
  }

  private static Optional<Prelude> firstBound(Stream<StackFrame> frames) {
    return frames
        .map(frame -> ofLoader(frame.getDeclaringClass().getClassLoader()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Prelude> ofLoader(ClassLoader loader) {
    synchronized (BY_LOADER) {
      return Optional.ofNullable(BY_LOADER.get(loader));
    }
  }
}
