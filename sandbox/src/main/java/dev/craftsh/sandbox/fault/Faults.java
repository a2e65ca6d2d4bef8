package dev.craftsh.sandbox.fault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trouble that waits for its turn. */
public final class Faults {
  private final List<Fault> faults = new ArrayList<>();
  private final Deque<Rejection> rejections = new ArrayDeque<>();
  private int stuckReviews;
  private Duration delay = Duration.ZERO;

  /** The next requests that it fits have this trouble; the first that was wanted comes first. */
  public synchronized void want(Fault fault) {
    faults.add(fault);
  }

  public synchronized void reject(Rejection rejection) {
    rejections.add(rejection);
  }

  /** The review of the next upload that is announced never ends. */
  public synchronized void stickReview() {
    stuckReviews++;
  }

  /** Every request from now on waits this long before it is looked at; zero ends it. */
  public synchronized void slowDown(Duration newDelay) {
    delay = newDelay;
  }

  /** Forgets all trouble that is still to come. */
  public synchronized void reset() {
    faults.clear();
    rejections.clear();
    stuckReviews = 0;
    delay = Duration.ZERO;
  }

  /** What is still to come. */
  public synchronized List<Fault> waiting() {
    return new ArrayList<>(faults);
  }

  public synchronized @Nullable Fault take(String method, String path) {
    for (int i = 0; i < faults.size(); i++) {
      Fault next = faults.get(i);
      if (next.hits(method, path)) {
        if (next.times() > 1) {
          faults.set(i, next.times(next.times() - 1));
        } else {
          faults.remove(i);
        }
        return next;
      }
    }
    return null;
  }

  public synchronized @Nullable Rejection takeRejection() {
    return rejections.poll();
  }

  public synchronized boolean takeStuckReview() {
    if (stuckReviews == 0) {
      return false;
    }
    stuckReviews--;
    return true;
  }

  public synchronized Duration delay() {
    return delay;
  }
}
