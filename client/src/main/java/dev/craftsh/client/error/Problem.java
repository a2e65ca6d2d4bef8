package dev.craftsh.client.error;

import dev.craftsh.client.model.StoreError;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about a failure. Holds no secrets: who makes one puts none in.
 *
 * @param code the stable code
 * @param what what could not be done, as in "Cannot release hello"
 * @param why the reason, without a full stop
 * @param remedy what to do next, without a full stop
 * @param requestId the store's name for the request, to quote when asking for support
 * @param status the HTTP status of the answer, when there was one
 * @param errors the store's own errors, in its order; empty when it gave none
 * @param cause the failure underneath
 */
public record Problem(
    ErrorCode code,
    String what,
    String why,
    String remedy,
    Optional<String> requestId,
    OptionalInt status,
    List<StoreError> errors,
    @Nullable Throwable cause) {

  private static final int LONGEST_REASON = 8_000;

  /** Copies the list, and cuts a reason that is longer than anybody reads. */
  public Problem {
    errors = List.copyOf(errors);
    why = cut(why);
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_REASON) {
      return text;
    }
    boolean splitsOne = Character.isHighSurrogate(text.charAt(LONGEST_REASON - 1));
    return text.substring(0, splitsOne ? LONGEST_REASON - 1 : LONGEST_REASON)
        + " … ("
        + text.length()
        + " characters)";
  }

  /** A problem that no answer of a store is behind. */
  public static Problem of(ErrorCode code, String what, String why, String remedy) {
    return new Problem(
        code, what, why, remedy, Optional.empty(), OptionalInt.empty(), List.of(), null);
  }

  /** The same, with the failure underneath. */
  public Problem causedBy(@Nullable Throwable underneath) {
    return new Problem(code, what, why, remedy, requestId, status, errors, underneath);
  }

  /** The same, with the store's own errors. */
  public Problem withErrors(List<StoreError> storeErrors) {
    return new Problem(code, what, why, remedy, requestId, status, storeErrors, cause);
  }

  /** The same, seen in an answer. */
  public Problem answered(int httpStatus, Optional<String> id, List<StoreError> storeErrors) {
    return new Problem(code, what, why, remedy, id, OptionalInt.of(httpStatus), storeErrors, cause);
  }
}
