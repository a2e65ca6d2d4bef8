package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.job.Job;
import dev.craftsh.shell.job.JobView;
import dev.craftsh.shell.result.Progress;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;
import java.util.List;

/** Waits for jobs where they can be seen. */
final class FgCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("fg")
          .summary("Watch a job, or all of them, until they end; Ctrl-C leaves them")
          .optional("job", Slot.JOB)
          .example("fg")
          .example("fg 1")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    if (call.optional("job").isEmpty()) {
      var running = call.jobs().running();
      return running.size() == 1 ? one(call, running.get(0)) : all(call, running);
    }
    return one(call, call.jobs().get(call.number("job")));
  }

  private static Result one(Invocation call, Job job) {
    watch(call, List.of(job), false);
    return job.claim() ? job.outcome() : Result.nothing();
  }

  /** What became of each is told as of any job. */
  private static Result all(Invocation call, List<Job> jobs) {
    watch(call, jobs, true);
    return jobs.isEmpty() ? Result.rows(new JobView(), List.of()) : Result.nothing();
  }

  private static void watch(Invocation call, List<Job> jobs, boolean named) {
    var watchers = new ArrayList<Progress>();
    for (var job : jobs) {
      var watcher = named ? call.progress().of("[" + job.number() + "] ") : call.progress();
      watchers.add(watcher);
      job.watch(watcher);
    }
    try {
      for (var job : jobs) {
        if (!call.jobs().await(job)) {
          throw ShellException.interrupted("Stopped watching", "the jobs go on", "jobs lists them");
        }
      }
    } finally {
      for (int i = 0; i < jobs.size(); i++) {
        jobs.get(i).unwatch(watchers.get(i));
      }
      call.progress().end();
    }
  }
}
