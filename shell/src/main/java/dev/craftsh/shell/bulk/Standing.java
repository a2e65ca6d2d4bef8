package dev.craftsh.shell.bulk;

import dev.craftsh.shell.failure.ExitStatus;
import java.util.Locale;

/** How it stands with one item, in the words of a result file. */
public enum Standing {
  DONE(ExitStatus.OK),
  FAILED(ExitStatus.FAILED),
  /** A part of it was done, and stays. */
  PARTLY_DONE(ExitStatus.PARTLY_DONE),
  /** The store took it, and is not through with it. */
  PROCESSING(ExitStatus.STILL_PROCESSING),
  /** It may have happened or not. */
  UNKNOWN(ExitStatus.OUTCOME_UNKNOWN),
  NOT_RUN(ExitStatus.INTERRUPTED);

  private final ExitStatus status;

  Standing(ExitStatus status) {
    this.status = status;
  }

  static Standing of(ExitStatus failure, boolean changes) {
    return switch (failure) {
      case PARTLY_DONE -> PARTLY_DONE;
      case STILL_PROCESSING -> PROCESSING;
      case OUTCOME_UNKNOWN -> UNKNOWN;
      case INTERRUPTED -> changes ? UNKNOWN : NOT_RUN;
      default -> FAILED;
    };
  }

  /** The usual exit status of one that stands so. */
  public ExitStatus status() {
    return status;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether nothing of it was done, so that it can be done again without a second thought. */
  public static boolean isToRepeat(String word) {
    return word.equals(FAILED.word()) || word.equals(NOT_RUN.word());
  }
}
