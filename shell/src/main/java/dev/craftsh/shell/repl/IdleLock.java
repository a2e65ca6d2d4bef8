package dev.craftsh.shell.repl;

import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.interpreter.Shell;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Has the shell forget its logins when nobody types for as long as the user chose. */
final class IdleLock {
  private final Shell shell;
  private final Duration limit;
  private @Nullable Thread waiting;

  IdleLock(Shell shell) {
    this.shell = shell;
    limit = shell.session().settings().get(Keys.IDLE_TIMEOUT);
  }

  /** From now on nobody types. */
  synchronized void begin() {
    if (!limit.isZero()) {
      var thread = new Thread(this::await, "craftsh-idle");
      thread.setDaemon(true);
      thread.start();
      waiting = thread;
    }
  }

  /** Somebody typed. */
  synchronized void end() {
    if (waiting != null) {
      waiting.interrupt();
      waiting = null;
    }
  }

  private void await() {
    try {
      Thread.sleep(limit.toMillis());
    } catch (InterruptedException typed) {
      return;
    }
    lock();
  }

  private synchronized void lock() {
    if (waiting == Thread.currentThread()) {
      shell.session().logins().lock();
      shell
          .display()
          .say(
              "Nothing was typed for "
                  + Keys.IDLE_TIMEOUT.text(limit)
                  + ": the login was forgotten; log in to continue.");
    }
  }
}
