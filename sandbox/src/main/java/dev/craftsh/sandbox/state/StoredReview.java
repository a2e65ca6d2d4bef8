package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.model.Announcement;
import dev.craftsh.sandbox.model.Problem;
import dev.craftsh.sandbox.model.ReviewState;
import org.jspecify.annotations.Nullable;

/**
 * How far a review is.
 *
 * @param questions how often somebody asked
 * @param scripted what a test wants it to find
 * @param stuck a test wants it never to end
 * @param verdict how it ended
 */
public record StoredReview(
    Announcement announcement,
    int questions,
    @Nullable Problem scripted,
    boolean stuck,
    @Nullable ReviewState verdict) {
  public StoredReview askedAgain() {
    return new StoredReview(announcement, questions + 1, scripted, stuck, verdict);
  }

  public StoredReview ended(ReviewState how) {
    return new StoredReview(announcement, questions, scripted, stuck, how);
  }
}
