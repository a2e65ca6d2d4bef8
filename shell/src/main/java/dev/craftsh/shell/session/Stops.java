package dev.craftsh.shell.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** What has to be told when somebody wants the work of the moment to end. */
public final class Stops {
  private final List<Runnable> all = new CopyOnWriteArrayList<>();

  /** Does something; {@code stop} is run, on any thread, when it has to end earlier. */
  public <T> T during(Supplier<T> work, Runnable stop) {
    all.add(stop);
    try {
      return work.get();
    } finally {
      all.remove(stop);
    }
  }

  void tell() {
    all.forEach(Runnable::run);
  }
}
