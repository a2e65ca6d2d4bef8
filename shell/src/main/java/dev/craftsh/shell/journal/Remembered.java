package dev.craftsh.shell.journal;

import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.OutcomeUnknown;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.shell.config.Assumption;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.outcome.Found;
import dev.craftsh.shell.outcome.Lookup;
import dev.craftsh.shell.outcome.Verdict;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers a request of a resumed run from what is known of it. */
final class Remembered {
  private final Run run;
  private final Sight sight;
  private final Assumption assumption;
  private final Consumer<String> notice;

  Remembered(Run run, Sight sight, Assumption assumption, Consumer<String> notice) {
    this.run = run;
    this.sight = sight;
    this.assumption = assumption;
    this.notice = notice;
  }

  /** The answer; empty when the request has to be sent. */
  Optional<Reply> answer(Step step) {
    if (step.upload()) {
      return Optional.ofNullable(step.reply())
          .filter(reply -> step.state() == Step.State.DONE && run.isUsed(reply));
    }
    return switch (step.state()) {
      case DONE -> Optional.of(known(step));
      case REFUSED, UNSENT -> Optional.empty();
      case SENT, UNKNOWN -> found(step);
    };
  }

  private static Reply known(Step step) {
    if (step.isReplySecret()) {
      throw ShellException.failed(
          ErrorCodes.RESUME,
          "Cannot go on after what was done before: " + Deed.of(step.sent()),
          "the store's answer held a secret, which is not written down",
          "do the rest by another script");
    }
    return Objects.requireNonNull(step.reply());
  }

  private Optional<Reply> found(Step step) {
    var found = sight.look(step.sent(), step.at(), run.circumstances(step));
    var verdict = found.verdict();
    if (verdict == Verdict.NOT_APPLIED && run.isSuperseded(step)) {
      verdict = Verdict.UNKNOWN;
    }
    if (verdict == Verdict.UNKNOWN && isRepeatable(step)) {
      return Optional.empty();
    }
    if (verdict == Verdict.UNKNOWN) {
      return assumed(step);
    }
    notice.accept("looked at the store: " + Deed.of(step.sent()) + ": " + verdict);
    return verdict == Verdict.APPLIED ? Optional.of(done(step, found)) : Optional.empty();
  }

  /** HTTP promises that repeating these does no more than doing them once. */
  private static boolean isRepeatable(Step step) {
    return step.sent().method().equals("PUT") || step.sent().method().equals("DELETE");
  }

  private Reply done(Step step, Found found) {
    var reply = Objects.requireNonNull(found.reply());
    run.settle(step, Step.State.DONE, reply);
    return reply;
  }

  private Optional<Reply> assumed(Step step) {
    return switch (assumption) {
      case APPLIED -> Optional.of(done(step, taken(step)));
      case NOT_APPLIED -> Optional.empty();
      case NONE -> throw undecided(step);
    };
  }

  private static Found taken(Step step) {
    var taken = Lookup.taken(step.sent());
    if (taken.verdict() != Verdict.APPLIED) {
      throw ShellException.failed(
          ErrorCodes.RESUME,
          "Cannot go on with " + Deed.of(step.sent()) + " as if it were done",
          "its answer was lost, and what follows needs it",
          "resume without --assume once the store lists the revision; it is known by its file");
    }
    return taken;
  }

  private OutcomeUnknown undecided(Step step) {
    var assume = "craftsh --resume " + run.id().orElse("ID") + " --assume ";
    boolean eitherHelps = Lookup.taken(step.sent()).verdict() == Verdict.APPLIED;
    return new OutcomeUnknown(
        Problem.of(
            ErrorCode.OUTCOME_UNKNOWN,
            "Nobody knows whether this was done before: " + Deed.of(step.sent()),
            "its answer was lost, and the store does not show what became of it",
            eitherHelps
                ? "look yourself, then: " + assume + "applied (or not-applied)"
                : "resume again once the store lists the revision; if it never does: "
                    + assume
                    + "not-applied"));
  }
}
