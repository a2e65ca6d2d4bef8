package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.fault.Rejection;
import dev.craftsh.sandbox.model.Problem;
import dev.craftsh.sandbox.model.ReviewState;
import dev.craftsh.sandbox.model.ReviewState.Verdict;
import dev.craftsh.sandbox.service.Submission.Outcome;
import dev.craftsh.sandbox.state.StoredPackage;
import dev.craftsh.sandbox.state.StoredUpload;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The review of one upload. Its file is looked into in the background at once; the verdict falls
 * when somebody has asked often enough, and stays.
 */
final class Review {
  /** Small files never keep a verdict waiting for the next question. */
  private static final int PATIENCE_MILLIS = 2_000;

  private final StoredPackage owner;
  private final StoredUpload upload;
  private final Submission submission;
  private final CompletableFuture<Finding> examination;
  private @Nullable Rejection scripted;
  private int questions;
  private @Nullable ReviewState verdict;

  Review(
      StoredPackage owner,
      StoredUpload upload,
      Submission submission,
      CompletableFuture<Finding> examination) {
    this.owner = owner;
    this.upload = upload;
    this.submission = submission;
    this.examination = examination;
  }

  StoredUpload upload() {
    return upload;
  }

  boolean isOf(StoredPackage one) {
    return owner.id().equals(one.id());
  }

  /** Fixes the verdict beforehand, as a test wants it. */
  synchronized void script(@Nullable Rejection rejection) {
    scripted = rejection;
  }

  synchronized ReviewState ask(int questionsNeeded) {
    if (verdict != null) {
      return verdict;
    }
    questions++;
    Finding finding = questions < questionsNeeded ? null : finding();
    if (finding == null) {
      return state(questions == 1 ? Verdict.NEW : Verdict.PENDING, null, List.of());
    }
    verdict = decide(finding);
    return verdict;
  }

  private @Nullable Finding finding() {
    try {
      return examination.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException stillLooking) {
      return null;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException broken) {
      return Finding.unfit("review-error", "The file could not be examined: " + broken.getCause());
    }
  }

  private ReviewState decide(Finding finding) {
    Problem problem =
        scripted != null ? new Problem(scripted.code(), scripted.message()) : finding.problem();
    Outcome outcome = problem != null ? Outcome.refused(problem) : submission.accept(finding);
    Problem refusal = outcome.problem();
    return refusal != null
        ? state(Verdict.REJECTED, null, List.of(refusal))
        : state(Verdict.APPROVED, outcome.revision(), List.of());
  }

  private ReviewState state(Verdict word, @Nullable Integer revision, List<Problem> problems) {
    return new ReviewState(upload.id(), word, revision, problems);
  }
}
