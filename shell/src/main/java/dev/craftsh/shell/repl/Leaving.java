package dev.craftsh.shell.repl;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.job.Job;
import java.util.List;
import java.util.Locale;

/** Makes sure that nobody leaves jobs behind without knowing. */
final class Leaving {
  private static final int PATIENCE_MILLIS = 5_000;

  private final Shell shell;
  private final Notices notices;

  Leaving(Shell shell, Notices notices) {
    this.shell = shell;
    this.notices = notices;
  }

  /** Whether the shell may end; jobs have ended then. */
  boolean isFine() {
    var running = shell.interpreter().jobs().running();
    if (running.isEmpty()) {
      notices.open(false);
      return true;
    }
    if (!isWanted(running)) {
      return false;
    }
    running.forEach(Job::cancel);
    notices.open(false);
    for (var job : running) {
      if (ends(job)) {
        shell.tell(job);
      }
    }
    return true;
  }

  private boolean isWanted(List<Job> running) {
    var first = running.get(0).line();
    var what =
        running.size() == 1 ? "A job is running: " + first : running.size() + " jobs are running";
    if (!shell.session().canAsk()) {
      shell.display().say(what + "; cancelled.");
      return true;
    }
    try {
      var answer = shell.session().ask(what + ". Cancel and leave? [y/N] ", "an answer");
      return answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    } catch (ShellException nobody) {
      // Ctrl-C is a no; at the end of the input nobody will ever answer.
      return !nobody.code().equals(ErrorCodes.INTERRUPTED);
    }
  }

  private static boolean ends(Job job) {
    try {
      return job.awaitEnd(PATIENCE_MILLIS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
