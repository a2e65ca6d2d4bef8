package dev.craftsh.shell.job;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.View;
import java.util.List;

/** The columns of a list of jobs. */
public final class JobView implements View<JobView.Row> {

  /** A job as it is now. */
  public record Row(int job, String state, String command, java.time.Instant beganAt) {
    public static Row of(Job job) {
      return new Row(job.number(), job.state(), job.line(), job.began());
    }
  }

  @Override
  public List<Column<Row>> columns() {
    return List.of(
        Column.<Row>number("job", Row::job).saying("its number"),
        Column.<Row>of("state", Row::state).saying("done, failed, cancelled, or how far it is"),
        Column.<Row>of("command", Row::command).saying("the line"),
        Column.<Row>time("began_at", Row::beganAt).saying("when it began"));
  }

  @Override
  public String whenEmpty() {
    return "no jobs; a command that ends in & becomes one";
  }
}
