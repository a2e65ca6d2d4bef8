package dev.craftsh.client.endpoint;

import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.error.ReviewRejected;
import dev.craftsh.client.error.StillProcessing;
import dev.craftsh.client.http.Pause;
import dev.craftsh.client.model.ReviewStatus;
import dev.craftsh.client.model.ReviewedRevision;
import dev.craftsh.client.model.StoreError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks at a review again and again until the store has made up its mind (contract/behaviour.md
 * §7).
 */
public final class ReviewPolling {
  private final Revisions revisions;
  private final Duration interval;
  private final Clock clock;
  private final Pause pause;

  /** For the reviews of one store, this far apart. */
  public ReviewPolling(Revisions revisions, Duration interval, Clock clock, Pause pause) {
    this.revisions = revisions;
    this.interval = interval;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Waits for the end of a review.
   *
   * @param bound from how long on it is not looked at again
   * @throws ReviewRejected when the store refuses it
   * @throws StillProcessing when the bound is reached first
   */
  public List<ReviewedRevision> await(String statusUrl, Duration bound) {
    return await(statusUrl, bound, statuses -> {});
  }

  /** The same, and tells what each look gives. */
  public List<ReviewedRevision> await(
      String statusUrl, Duration bound, Consumer<List<ReviewStatus>> looked) {
    List<ReviewedRevision> reviewed = new ArrayList<>();
    for (ReviewStatus status : untilFinished(statusUrl, bound, looked)) {
      reviewed.add(reviewed(status));
    }
    return reviewed;
  }

  /** The statuses at the end of a review, whichever end it was. */
  List<ReviewStatus> untilFinished(String statusUrl, Duration bound) {
    return untilFinished(statusUrl, bound, statuses -> {});
  }

  private List<ReviewStatus> untilFinished(
      String statusUrl, Duration bound, Consumer<List<ReviewStatus>> looked) {
    Instant end = clock.instant().plus(bound);
    while (clock.instant().isBefore(end)) {
      List<ReviewStatus> statuses = revisions.review(statusUrl);
      looked.accept(statuses);
      if (areFinished(statuses)) {
        return statuses;
      }
      pause.sleep(interval);
    }
    throw StillProcessing.after(bound, statusUrl);
  }

  private static boolean areFinished(List<ReviewStatus> statuses) {
    for (ReviewStatus status : statuses) {
      if (!status.finished()) {
        return false;
      }
    }
    return !statuses.isEmpty();
  }

  private static ReviewedRevision reviewed(ReviewStatus status) {
    Optional<Integer> revision = status.revision();
    if (status.rejected()) {
      throw rejected(status);
    }
    if (revision.isEmpty()) {
      throw new InvalidResponse(
          Problem.of(
              ErrorCode.INVALID_RESPONSE,
              "Cannot tell which revision the upload became",
              "the store says " + status.status() + ", but names no revision",
              "list the revisions"));
    }
    return new ReviewedRevision(status.uploadId(), revision.get(), status.status());
  }

  private static ReviewRejected rejected(ReviewStatus status) {
    StringBuilder why = new StringBuilder("the review ended with ").append(status.status());
    String separator = ": ";
    for (StoreError error : status.errors()) {
      why.append(separator).append(error);
      separator = "; ";
    }
    Problem problem =
        Problem.of(
            ErrorCode.REVIEW_REJECTED,
            "The store rejected the upload",
            why.toString(),
            "correct what the review objects to, then upload it again");
    return new ReviewRejected(problem.withErrors(status.errors()));
  }
}
