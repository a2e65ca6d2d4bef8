package dev.craftsh.shell.command;

import dev.craftsh.shell.job.JobView;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;

/** What runs in the background. */
final class JobsCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("jobs")
          .summary("List the commands that run in the background")
          .example("jobs")
          .example("jobs --filter state=running")
          .gives(new JobView())
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var rows = new ArrayList<JobView.Row>();
    for (var job : call.jobs().all()) {
      rows.add(JobView.Row.of(job));
    }
    return Result.rows(new JobView(), rows);
  }
}
