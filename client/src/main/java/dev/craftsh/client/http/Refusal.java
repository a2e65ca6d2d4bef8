package dev.craftsh.client.http;

import dev.craftsh.client.error.Conflict;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.Forbidden;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.client.error.NotLoggedIn;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.error.RateLimited;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.error.StoreRefused;
import dev.craftsh.client.error.StoreUnavailable;
import dev.craftsh.client.model.StoreError;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An answer with an error status, as the exception to throw. */
final class Refusal {
  /** Of more errors nobody reads all; the exception holds them. */
  private static final int MOST_SHOWN = 20;

  private final StoreRequest request;
  private final StoreAnswer answer;
  private final ErrorAnswer error;

  Refusal(StoreRequest request, StoreAnswer answer) {
    this.request = request;
    this.answer = answer;
    this.error = ErrorAnswer.of(answer.text());
  }

  StoreException exception(Clock clock) {
    int status = answer.status();
    if (status >= 500) {
      return new StoreUnavailable(
          problem(ErrorCode.UNAVAILABLE, whyUnavailable(), remedyUnavailable()));
    }
    return switch (status) {
      case 401 -> lacksPermission() ? forbidden() : notLoggedIn();
      case 403 -> forbidden();
      case 404 ->
          new NotFound(
              problem(
                  ErrorCode.NOT_FOUND,
                  why(),
                  "check the name; the account may also not be allowed to see it"));
      case 409 ->
          new Conflict(problem(ErrorCode.CONFLICT, why(), "look at what is in the store now"));
      case 429 -> rateLimited(clock);
      default -> new StoreRefused(problem(ErrorCode.REFUSED, why(), remedy()));
    };
  }

  private boolean lacksPermission() {
    return error.has("macaroon-permission-required") || error.has("permission-required");
  }

  private StoreException forbidden() {
    String otherwise =
        "ask the publisher for access, or log in with an account or permissions that allow it";
    return new Forbidden(problem(ErrorCode.FORBIDDEN, why(), agreementOr(otherwise)));
  }

  private StoreException notLoggedIn() {
    return new NotLoggedIn(problem(ErrorCode.NOT_LOGGED_IN, why(), agreementOr("log in again")));
  }

  private StoreException rateLimited(Clock clock) {
    Optional<Duration> wait =
        RetryAfter.of(answer, clock).or(() -> error.retryAfterSeconds().map(Duration::ofSeconds));
    String remedy =
        wait.map(time -> "wait " + time.toSeconds() + " seconds, then try again")
            .orElse("wait a while, then try again");
    return new RateLimited(problem(ErrorCode.RATE_LIMITED, why(), remedy), wait.orElse(null));
  }

  private String remedy() {
    return agreementOr("change what the store objects to");
  }

  private String agreementOr(String otherwise) {
    boolean account = error.has("user-not-ready") || error.has("user-missing-latest-tos");
    return account
        ? "open the store's web page, log in there, accept the terms and choose a user name"
        : otherwise;
  }

  private String whyUnavailable() {
    return answer.tries() > 1 ? why() + ", also after " + (answer.tries() - 1) + " retries" : why();
  }

  private String remedyUnavailable() {
    return request.effect() == StoreRequest.Effect.CHANGE
        ? "look whether it happened, then try again later"
        : "try again later";
  }

  private String why() {
    String verb = answer.status() >= 500 ? "the store failed (" : "the store refused (";
    List<StoreError> errors = error.errors();
    if (errors.isEmpty()) {
      return verb + answer.status() + (" " + answer.reason()).stripTrailing() + ")";
    }
    if (errors.size() == 1) {
      StoreError only = errors.get(0);
      String code = only.code().isEmpty() ? String.valueOf(answer.status()) : only.code();
      return verb + code + "): " + only.message().strip();
    }
    StringBuilder why = new StringBuilder(verb).append(answer.status());
    String separator = "): ";
    for (StoreError one : errors.subList(0, Math.min(errors.size(), MOST_SHOWN))) {
      why.append(separator).append(one.toString().strip());
      separator = "; ";
    }
    int more = errors.size() - MOST_SHOWN;
    return more > 0 ? why.append("; and ").append(more).append(" more").toString() : why.toString();
  }

  private Problem problem(ErrorCode code, String why, String remedy) {
    return Problem.of(code, request.what(), why, remedy)
        .answered(answer.status(), answer.requestId(), error.errors());
  }
}
