package dev.craftsh.sandbox.fault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Trouble that waits for its turn; each piece happens once. */
public final class Faults {
  private final Deque<Failure> failures = new ArrayDeque<>();
  private final Deque<Rejection> rejections = new ArrayDeque<>();
  private int drops;
  private int stuckReviews;
  private Duration delay = Duration.ZERO;

  public synchronized void fail(Failure failure) {
    failures.add(failure);
  }

  public synchronized void reject(Rejection rejection) {
    rejections.add(rejection);
  }

  /** The next request ends in a closed connection, without any answer. */
  public synchronized void drop() {
    drops++;
  }

  /** Every request from now on waits this long before it is looked at; zero ends it. */
  public synchronized void slowDown(Duration newDelay) {
    delay = newDelay;
  }

  public synchronized @Nullable Failure takeFailure(String path) {
    for (Iterator<Failure> all = failures.iterator(); all.hasNext(); ) {
      Failure next = all.next();
      if (path.contains(next.pathPart())) {
        all.remove();
        return next;
      }
    }
    return null;
  }

  public synchronized @Nullable Rejection takeRejection() {
    return rejections.poll();
  }

  /** The review of the next upload that is announced never ends. */
  public synchronized void stickReview() {
    stuckReviews++;
  }

  public synchronized boolean takeStuckReview() {
    if (stuckReviews == 0) {
      return false;
    }
    stuckReviews--;
    return true;
  }

  public synchronized boolean takeDrop() {
    if (drops == 0) {
      return false;
    }
    drops--;
    return true;
  }

  public synchronized Duration delay() {
    return delay;
  }
}
