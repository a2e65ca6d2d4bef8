package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.job.Job;
import dev.craftsh.shell.job.JobView;
import dev.craftsh.shell.result.Result;
import java.util.Optional;

/** Ends a job. */
final class CancelCommand implements Command {
  private static final int PATIENCE_MILLIS = 5_000;
  private static final CommandSpec SPEC =
      CommandSpec.named("cancel")
          .summary("End a job, or the only one; what it did not finish sending is given up")
          .optional("job", Slot.JOB)
          .example("cancel")
          .example("cancel 1")
          .gives(new JobView())
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var job = job(call);
    boolean first = job.claim();
    job.cancel();
    if (!ends(job)) {
      throw ShellException.failed(
          ErrorCodes.NOT_HERE,
          "Job " + job.number() + " does not end yet",
          "it was asked to, and is still busy",
          "look again with: jobs");
    }
    return Result.done(words(job, first), new JobView(), JobView.Row.of(job));
  }

  private static Job job(Invocation call) {
    if (call.optional("job").isPresent()) {
      return call.jobs().get(call.number("job"));
    }
    var running = call.jobs().running();
    if (running.size() == 1) {
      return running.get(0);
    }
    throw ShellException.usage(
        ErrorCodes.ARGUMENTS,
        "Cannot tell which job to end",
        running.isEmpty() ? "none is running" : running.size() + " are running",
        "jobs lists them; write for example: cancel 1");
  }

  private static boolean ends(Job job) {
    try {
      return job.awaitEnd(PATIENCE_MILLIS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** It may have ended by itself just before, or say how to go on. */
  private static String words(Job job, boolean first) {
    var words = "Job " + job.number() + " " + job.state() + ": " + job.line();
    var trouble = first ? job.trouble() : Optional.<Failure>empty();
    return trouble
        .map(failure -> words + " (" + failure.why() + ": " + failure.remedy() + ")")
        .orElse(words);
  }
}
