package dev.craftsh.shell.failure;

import java.util.Optional;

/** What the process tells its caller; the only list of these numbers. */
public enum ExitStatus {
  OK(0),
  FAILED(1),
  /** The line was wrong, or an answer was needed that nobody could give. */
  USAGE(2),
  PARTLY_DONE(3),
  /** Not logged in, expired, or not permitted. */
  NOT_ALLOWED(4),
  /** The store took it and is not through with it. */
  STILL_PROCESSING(5),
  /** Somebody else changed it meanwhile. */
  CHANGED_MEANWHILE(6),
  OUTCOME_UNKNOWN(7),
  DRY_RUN_WOULD_CHANGE(10),
  INTERRUPTED(130);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** The one with that number; empty when there is none. */
  public static Optional<ExitStatus> of(int code) {
    for (var status : values()) {
      if (status.code == code) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  public int code() {
    return code;
  }
}
