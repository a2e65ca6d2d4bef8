package dev.craftsh.client.error;

import dev.craftsh.client.model.StoreError;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Anything that the client can fail with. Catch the subtype that a script can do something about,
 * or this for all. Messages may hold text of the store, never credentials.
 */
public abstract sealed class StoreException extends RuntimeException
    permits Cancelled,
        Conflict,
        CredentialsAlreadyAvailable,
        CredentialsNotParseable,
        CredentialsUnavailable,
        FileProblem,
        Forbidden,
        InvalidInput,
        InvalidResponse,
        KeyringUnavailable,
        LoginRejected,
        NetworkError,
        NotFound,
        NotLoggedIn,
        NotSupported,
        OtpRequired,
        OutcomeUnknown,
        RateLimited,
        ReviewRejected,
        StillProcessing,
        StoreRefused,
        StoreUnavailable,
        UploadFailed {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  StoreException(Problem problem) {
    super(oneLine(problem.what() + ": " + problem.why()), problem.cause());
    this.problem = problem;
  }

  /** The stable code. */
  public final ErrorCode code() {
    return problem.code();
  }

  /** What could not be done. */
  public final String what() {
    return problem.what();
  }

  /** The reason. */
  public final String why() {
    return problem.why();
  }

  /** What to do next. */
  public final String remedy() {
    return problem.remedy();
  }

  /** The store's name for the request, to quote when asking for support. */
  public final Optional<String> requestId() {
    return problem.requestId();
  }

  /** The HTTP status of the answer, when there was one. */
  public final OptionalInt status() {
    return problem.status();
  }

  /** The store's own errors, in its order; empty when it gave none. */
  public final List<StoreError> errors() {
    return problem.errors();
  }

  /** Whether the store's errors include this code (contract/store-api.md §0.5). */
  public final boolean hasStoreCode(String storeCode) {
    for (StoreError error : problem.errors()) {
      if (error.code().equals(storeCode)) {
        return true;
      }
    }
    return false;
  }

  private static String oneLine(String text) {
    return text.replace("\r", "").replace('\n', ' ');
  }
}
