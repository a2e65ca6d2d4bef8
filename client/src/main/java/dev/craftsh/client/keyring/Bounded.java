package dev.craftsh.client.keyring;

import dev.craftsh.client.error.Cancelled;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.Problem;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs work that may never end. The work gets a daemon thread of its own, so that neither the
 * caller nor the end of the program waits for it longer than the limit; past the limit its thread
 * is interrupted, which closes a socket that it waits on.
 */
final class Bounded {
  private Bounded() {}

  /**
   * @throws KeyringTrouble when the work failed or took longer
   * @throws Cancelled when the calling thread was interrupted, whose flag stays set
   */
  static <T> T call(Duration limit, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "craftsh keyring");
    thread.setDaemon(true);
    // The D-Bus library looks for its transport through it, and the caller's may know nothing of
    // that.
    thread.setContextClassLoader(Bounded.class.getClassLoader());
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      task.cancel(true);
      throw new KeyringTrouble(
          KeyringState.NOT_ANSWERING,
          "it did not answer within " + limit.toMillis() / 1000.0 + " s",
          null);
    } catch (InterruptedException interrupted) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw cancelled(interrupted);
    } catch (ExecutionException failed) {
      throw trouble(failed.getCause());
    }
  }

  private static KeyringTrouble trouble(@Nullable Throwable thrown) {
    if (thrown instanceof KeyringTrouble known) {
      return known;
    }
    // A missing native library or class is the platform's trouble, not a fault to end the program
    // by.
    if (thrown instanceof Error fatal && !(thrown instanceof LinkageError)) {
      throw fatal;
    }
    return KeyringTrouble.unexpected(Objects.requireNonNull(thrown));
  }

  private static Cancelled cancelled(InterruptedException interrupted) {
    return new Cancelled(
        Problem.of(
                ErrorCode.CANCELLED,
                "Cancelled while waiting for the system keyring",
                "the thread was interrupted",
                "try again")
            .causedBy(interrupted));
  }
}
