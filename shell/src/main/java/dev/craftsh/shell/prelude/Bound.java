package dev.craftsh.shell.prelude;

import dev.craftsh.client.StoreClient;
import dev.craftsh.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** Where compiled scripts take the variables from that they find in scope. */
public final class Bound {

  private Bound() {}

  public static StoreClient store() {
    return Preludes.ofCaller().store();
  }

  /** The store for code that may not need it: what was known before, where it cannot be had. */
  public static @Nullable StoreClient store(@Nullable StoreClient before) {
    try {
      return store();
    } catch (RuntimeException unavailable) {
      return before;
    }
  }

  public static StoreClient snaps() {
    return Preludes.ofCaller().snaps();
  }

  public static StoreClient charms() {
    return Preludes.ofCaller().charms();
  }

  public static Session session() {
    return Preludes.ofCaller().session();
  }

  public static String[] args() {
    return Preludes.ofCaller().args();
  }
}
