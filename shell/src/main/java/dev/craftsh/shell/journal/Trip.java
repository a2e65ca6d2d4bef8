package dev.craftsh.shell.journal;

import dev.craftsh.client.intercept.Reply;
import dev.craftsh.shell.outcome.Circumstances;
import dev.craftsh.shell.outcome.Sent;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change on its way. No record: two equal ones are two, and a record's first hash costs a start
 * some milliseconds.
 */
final class Trip {
  private final Sent sent;
  private final @Nullable Run run;
  private final @Nullable Step step;
  private final Instant at;

  /** One that belongs to no run. */
  Trip(Sent sent, Instant at) {
    this.sent = sent;
    this.at = at;
    run = null;
    step = null;
  }

  /** A step of a run. */
  Trip(Run run, Step step) {
    sent = step.sent();
    at = step.at();
    this.run = run;
    this.step = step;
  }

  Sent sent() {
    return sent;
  }

  Instant at() {
    return at;
  }

  void settle(Step.State state, @Nullable Reply reply) {
    if (run != null && step != null) {
      run.settle(step, state, reply);
    }
  }

  Optional<String> runId() {
    return run == null ? Optional.empty() : run.id();
  }

  Circumstances circumstances(Sight sight) {
    return run != null && step != null ? run.circumstances(step) : sight.alone(at);
  }
}
