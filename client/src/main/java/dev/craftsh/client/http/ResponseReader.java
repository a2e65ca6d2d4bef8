package dev.craftsh.client.http;

import com.google.gson.JsonElement;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.NetworkError;
import dev.craftsh.client.error.OutcomeUnknown;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.json.JsonText;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.json.WrongShape;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns answers into values, and everything that is no good answer into the exception that says so.
 */
final class ResponseReader {
  private final Clock clock;

  ResponseReader(Clock clock) {
    this.clock = clock;
  }

  void requireSuccess(StoreRequest request, StoreAnswer answer) {
    if (answer.status() >= 400) {
      throw new Refusal(request, answer).exception(clock);
    }
    if (answer.status() >= 300) {
      throw invalid(request, answer, "it is a redirect that cannot be followed", null);
    }
  }

  <T> T value(StoreRequest request, StoreAnswer answer, Function<JsonValue, T> read) {
    Optional<JsonElement> json = JsonText.parse(answer.text());
    if (json.isEmpty()) {
      throw invalid(request, answer, whatItIsInstead(answer), null);
    }
    try {
      return read.apply(JsonValue.root(json.get()));
    } catch (WrongShape wrong) {
      throw invalid(request, answer, String.valueOf(wrong.getMessage()), wrong);
    }
  }

  private static String whatItIsInstead(StoreAnswer answer) {
    String text = answer.text().stripLeading();
    if (text.isEmpty()) {
      return "it is empty";
    }
    if (text.startsWith("<")) {
      return "it is a web page";
    }
    return JsonText.isOverfull(text) ? "it holds too many values" : "it is not JSON";
  }

  private static InvalidResponse invalid(
      StoreRequest request, StoreAnswer answer, String why, @Nullable Throwable cause) {
    return new InvalidResponse(
        Problem.of(
                ErrorCode.INVALID_RESPONSE,
                request.what(),
                "the store's answer (status " + answer.status() + ") cannot be understood: " + why,
                "check the address of the store, and whether a proxy or a login page stands in between")
            .answered(answer.status(), answer.requestId(), List.of())
            .causedBy(cause));
  }

  StoreException failed(StoreRequest request, TransportFailure failure) {
    if (failure.wasSent()
        && request.effect() == StoreRequest.Effect.CHANGE
        && !request.isIdempotent()) {
      return new OutcomeUnknown(
          problem(
              ErrorCode.OUTCOME_UNKNOWN,
              request,
              "it was sent, but the answer was lost: " + failure.why(),
              "look whether it happened before trying again",
              failure));
    }
    if (failure.wasAnswered()) {
      return new InvalidResponse(
          problem(
              ErrorCode.INVALID_RESPONSE,
              request,
              "the store's answer broke off: " + failure.why(),
              "try again; if it happens again, ask the store or the proxy in between",
              failure));
    }
    return unreachable(request, failure);
  }

  private static NetworkError unreachable(StoreRequest request, TransportFailure failure) {
    TlsTrouble tls = failure.tls();
    return new NetworkError(
        problem(
            tls == null ? ErrorCode.NETWORK : ErrorCode.UNTRUSTED,
            request,
            whyUnreachable(request, failure),
            tls == null
                ? "check the network, the address of the store and the proxy settings"
                : tls.remedy(),
            failure));
  }

  private static String whyUnreachable(StoreRequest request, TransportFailure failure) {
    String why = request.uri().getHost() + ": " + failure.why();
    return failure.tries() > 1
        ? "Maximum retries exceeded trying to reach the store. ("
            + failure.tries()
            + " tries; "
            + why
            + ")"
        : why;
  }

  private static Problem problem(
      ErrorCode code, StoreRequest request, String why, String remedy, TransportFailure failure) {
    Problem problem = Problem.of(code, request.what(), why, remedy).causedBy(failure.getCause());
    StoreAnswer head = failure.head();
    return head == null ? problem : problem.answered(head.status(), head.requestId(), List.of());
  }
}
