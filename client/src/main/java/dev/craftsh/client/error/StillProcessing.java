package dev.craftsh.client.error;

import java.time.Duration;

/**
 * The review of an upload outlasted the time to wait for it. Nothing is lost: {@link #statusUrl()}
 * is what to look at later.
 */
public final class StillProcessing extends StoreException {
  private static final long serialVersionUID = 1L;

  private final String statusUrl;

  private StillProcessing(Problem problem, String statusUrl) {
    super(problem);
    this.statusUrl = statusUrl;
  }

  /** The store had not decided when the time was over. */
  public static StillProcessing after(Duration bound, String statusUrl) {
    return new StillProcessing(
        Problem.of(
            ErrorCode.STILL_PROCESSING,
            "The store has not finished its review",
            "Status was neither approved nor rejected after " + bound.toSeconds() + "s",
            "the upload is accepted; look again later at " + statusUrl),
        statusUrl);
  }

  /** What to give to {@code StoreClient.awaitReview} or {@code reviewStatus} to go on. */
  public String statusUrl() {
    return statusUrl;
  }
}
