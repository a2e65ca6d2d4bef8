package dev.craftsh.shell.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whose client a request belongs to that is on its way on the calling thread. */
final class Acting {
  private static final ThreadLocal<@Nullable Profile> CURRENT = new ThreadLocal<>();

  private Acting() {}

  static <T> T as(Profile profile, Supplier<T> work) {
    var outer = CURRENT.get();
    CURRENT.set(profile);
    try {
      return work.get();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  static Profile profileOr(Profile otherwise) {
    var current = CURRENT.get();
    return current == null ? otherwise : current;
  }
}
