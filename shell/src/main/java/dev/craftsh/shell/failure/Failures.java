package dev.craftsh.shell.failure;

import dev.craftsh.client.error.StoreException;
import java.util.List;
import java.util.Optional;

/** Reads what was thrown. */
public final class Failures {
  private static final int MOST_CAUSES = 8;

  private Failures() {}

  /** The failure behind anything that can be thrown. */
  public static Failure of(Throwable thrown) {
    if (thrown instanceof Failed failed) {
      return failed.failure();
    }
    if (thrown instanceof StoreException store) {
      return ofStore(store);
    }
    if (thrown instanceof ShellException shell) {
      return new Failure(
          shell.code(),
          shell.what(),
          shell.why(),
          shell.remedy(),
          List.of(),
          Optional.empty(),
          shell.status(),
          shell);
    }
    return isMemoryFull(thrown) ? memoryFull(thrown) : unexpected(thrown);
  }

  /** Whether that is why something could not be done, whatever stands around it. */
  public static boolean isMemoryFull(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static Failure memoryFull(Throwable thrown) {
    return new Failure(
        ErrorCodes.MEMORY,
        "There is not enough memory for this",
        "what Java code holds is let go when it fills the memory, with all variables",
        "do it in smaller parts, or give more memory: CRAFTSH_JAVA_OPTS=-Xmx4g",
        List.of(),
        Optional.empty(),
        ExitStatus.FAILED,
        thrown);
  }

  private static Failure ofStore(StoreException thrown) {
    return new Failure(
        thrown.code().toString(),
        thrown.what(),
        thrown.why(),
        thrown.remedy(),
        List.of(),
        thrown.requestId(),
        statusOf(thrown),
        thrown);
  }

  private static ExitStatus statusOf(StoreException thrown) {
    return switch (thrown.code()) {
      case INVALID_INPUT, CHANNEL_MALFORMED, READ_ONLY -> ExitStatus.USAGE;
      case FORBIDDEN,
          NOT_LOGGED_IN,
          CREDENTIALS_UNAVAILABLE,
          CREDENTIALS_NOT_PARSEABLE,
          CREDENTIALS_ALREADY_AVAILABLE,
          LOGIN_REJECTED,
          OTP_REJECTED,
          OTP_REQUIRED ->
          ExitStatus.NOT_ALLOWED;
      case STILL_PROCESSING -> ExitStatus.STILL_PROCESSING;
      case CHANGED_MEANWHILE -> ExitStatus.CHANGED_MEANWHILE;
      case OUTCOME_UNKNOWN -> ExitStatus.OUTCOME_UNKNOWN;
      case CANCELLED -> ExitStatus.INTERRUPTED;
      default -> ExitStatus.FAILED;
    };
  }

  /** Nobody foresaw this one, so it is our bug; its message may still help. */
  private static Failure unexpected(Throwable thrown) {
    var message = thrown.getMessage();
    var name = thrown.getClass().getSimpleName();
    return new Failure(
        ErrorCodes.UNEXPECTED,
        "craftsh met something that it was not prepared for",
        message == null ? name : name + ": " + message,
        "please report it, with what -vvv shows",
        List.of(),
        Optional.empty(),
        ExitStatus.FAILED,
        thrown);
  }
}
