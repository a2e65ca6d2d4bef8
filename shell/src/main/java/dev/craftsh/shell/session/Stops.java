package dev.craftsh.shell.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What has to be told when somebody wants the work of the moment to end. */
public final class Stops {
  /** One of them, and the thread that waits for what it ends. */
  private record Stop(Thread waiting, Runnable work) {}

  private final List<Stop> all = new CopyOnWriteArrayList<>();

  /** Does something; {@code stop} is run, on any thread, when it has to end earlier. */
  public <T> T during(Supplier<T> work, Runnable stop) {
    var one = new Stop(Thread.currentThread(), stop);
    all.add(one);
    try {
      return work.get();
    } finally {
      all.remove(one);
    }
  }

  /** Ends what those threads do. */
  void tell(Predicate<Thread> threads) {
    for (var stop : all) {
      if (threads.test(stop.waiting())) {
        stop.work().run();
      }
    }
  }
}
