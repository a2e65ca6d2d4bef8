package dev.craftsh.shell.journal;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.craftsh.client.error.Cancelled;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.NetworkError;
import dev.craftsh.client.error.OutcomeUnknown;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.shell.outcome.Sent;
import dev.craftsh.shell.outcome.Verdict;
import java.util.Optional;

/** What to make of changes whose answer did not come, and what to say about them. */
final class Lost {
  private static final int NO_CONTENT = 204;
  private static final int REQUEST_TIMEOUT = 408;

  private Lost() {}

  /** An answer of the store's own says what happened; anything in between knows nothing. */
  static Step.State stateOf(Reply reply) {
    int status = reply.status();
    if (status >= 500 || status == REQUEST_TIMEOUT) {
      return Step.State.UNKNOWN;
    }
    if (status >= 400) {
      return Step.State.REFUSED;
    }
    return status == NO_CONTENT || isJson(reply) ? Step.State.DONE : Step.State.UNKNOWN;
  }

  private static boolean isJson(Reply reply) {
    var text = reply.text().stripLeading();
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return false;
    }
    try {
      return !JsonParser.parseString(text).isJsonNull();
    } catch (JsonParseException cut) {
      return false;
    }
  }

  static String words(Step.State state) {
    return switch (state) {
      case DONE -> "done";
      case REFUSED -> "refused";
      case UNSENT -> "not sent";
      case SENT, UNKNOWN -> "unknown";
    };
  }

  /** Repeatable requests end in other words than those that are sent once. */
  static boolean maybeSent(Sent sent, StoreException failure) {
    boolean repeatable = sent.method().equals("PUT") || sent.method().equals("DELETE");
    return failure instanceof InvalidResponse || (repeatable && failure instanceof NetworkError);
  }

  static String foundApplied(Sent sent, String trouble) {
    return trouble + ", but the store shows that it was applied: " + Deed.of(sent);
  }

  static String onItsWay(Sent sent, Verdict verdict) {
    return "interrupted while this was on its way: "
        + Deed.of(sent)
        + "; "
        + (verdict == Verdict.APPLIED
            ? "the store shows that it was applied"
            : "its outcome is unknown");
  }

  static NetworkError notApplied(OutcomeUnknown lost) {
    return new NetworkError(
        Problem.of(
                ErrorCode.NETWORK,
                lost.what(),
                lost.why() + "; the store shows that it was not applied",
                "try again")
            .causedBy(lost));
  }

  static OutcomeUnknown stillUnknown(OutcomeUnknown lost, Optional<String> run) {
    return new OutcomeUnknown(
        Problem.of(
                ErrorCode.OUTCOME_UNKNOWN,
                lost.what(),
                lost.why() + "; the store does not show what became of it",
                run.map(
                        id ->
                            "look yourself, then: craftsh --resume "
                                + id
                                + " --assume applied (or not-applied)")
                    .orElse("look whether it happened before trying again"))
            .causedBy(lost));
  }

  static Cancelled interrupted(Sent sent, Verdict verdict, Cancelled cancelled) {
    return new Cancelled(
        Problem.of(
                ErrorCode.CANCELLED,
                "Interrupted while this was on its way: " + Deed.of(sent),
                verdict == Verdict.APPLIED
                    ? "the store shows that it was applied"
                    : "its outcome is unknown; so far the store does not show it",
                verdict == Verdict.APPLIED ? "" : "look whether it happened before trying again")
            .causedBy(cancelled));
  }
}
