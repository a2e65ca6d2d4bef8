package dev.craftsh.client.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.craftsh.client.ManualClock;
import dev.craftsh.client.Vectors;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.error.ReviewRejected;
import dev.craftsh.client.error.StillProcessing;
import dev.craftsh.client.model.AnnounceOptions;
import dev.craftsh.client.model.ReviewStatus;
import dev.craftsh.client.model.ReviewedRevision;
import dev.craftsh.client.model.Revision;
import dev.craftsh.client.model.RevisionQuery;
import dev.craftsh.client.model.StoreError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewPollingTest {
  private final ManualClock clock = new ManualClock("2030-01-02T12:00:00Z");

  static Stream<Vector> polls() {
    return Vectors.of("check-status.json");
  }

  @ParameterizedTest
  @MethodSource("polls")
  void aReviewIsLookedAtAsOftenAsRecorded(Vector vector) {
    ScriptedReviews reviews = new ScriptedReviews();
    for (JsonElement answer : vector.input().getAsJsonArray("statuses_of_each_answer")) {
      reviews.answers.add(statuses(answer.getAsJsonArray()));
    }
    ReviewPolling polling =
        new ReviewPolling(
            reviews,
            Duration.ofSeconds(vector.input().get("interval_seconds").getAsLong()),
            clock,
            clock);
    Duration bound = Duration.ofSeconds(vector.input().get("limit_seconds").getAsLong());
    if (vector.expected().has("error")) {
      assertThatExceptionOfType(StillProcessing.class)
          .isThrownBy(() -> polling.await("/status", bound))
          .satisfies(
              still -> {
                assertThat(still.why())
                    .isEqualTo(
                        vector.expected().getAsJsonObject("error").get("message").getAsString());
                assertThat(still.statusUrl()).isEqualTo("/status");
              });
    } else {
      assertThat(polling.untilFinished("/status", bound))
          .hasSameSizeAs(vector.expected().getAsJsonArray("result"))
          .allMatch(ReviewStatus::finished);
    }
    assertThat(reviews.looks).isEqualTo(vector.expected().get("requests").getAsInt());
    assertThat(clock.slept().toSeconds())
        .isEqualTo(vector.expected().get("slept_seconds").getAsLong());
  }

  private static List<ReviewStatus> statuses(JsonArray words) {
    List<ReviewStatus> statuses = new ArrayList<>();
    for (JsonElement word : words) {
      statuses.add(status(word.getAsString()));
    }
    return statuses;
  }

  private static ReviewStatus status(String word) {
    boolean approved = word.equals("approved");
    boolean rejected = word.equals("rejected");
    return new ReviewStatus(
        "u",
        word,
        approved ? Optional.of(7) : Optional.empty(),
        rejected ? List.of(new StoreError("review", "bad name")) : List.of(),
        approved || rejected);
  }

  private static final class ScriptedReviews implements Revisions {
    private final List<List<ReviewStatus>> answers = new ArrayList<>();
    private int looks;

    @Override
    public List<ReviewStatus> review(String statusUrl) {
      return answers.get(Math.min(looks++, answers.size() - 1));
    }

    @Override
    public String announce(String name, String uploadId, AnnounceOptions options) {
      throw new AssertionError("polling announces nothing");
    }

    @Override
    public List<Revision> list(String name, RevisionQuery query) {
      throw new AssertionError("polling lists nothing");
    }
  }

  @Test
  void anApprovedUploadIsARevision() {
    assertThat(polling("new", "approved").await("/status", Duration.ofSeconds(10)))
        .containsExactly(new ReviewedRevision("u", 7, "approved"));
  }

  @Test
  void aRejectedUploadSaysWhy() {
    assertThatExceptionOfType(ReviewRejected.class)
        .isThrownBy(() -> polling("rejected").await("/status", Duration.ofSeconds(10)))
        .withMessage(
            "The store rejected the upload: the review ended with rejected: review: bad name")
        .satisfies(
            rejected ->
                assertThat(rejected.errors())
                    .containsExactly(new StoreError("review", "bad name")));
  }

  private ReviewPolling polling(String... words) {
    ScriptedReviews reviews = new ScriptedReviews();
    for (String word : words) {
      reviews.answers.add(List.of(status(word)));
    }
    return new ReviewPolling(reviews, Duration.ofSeconds(3), clock, clock);
  }
}
