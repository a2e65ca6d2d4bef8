package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.fault.Faults;
import dev.craftsh.sandbox.fault.Rejection;
import dev.craftsh.sandbox.model.Announcement;
import dev.craftsh.sandbox.model.Held;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.Problem;
import dev.craftsh.sandbox.model.ReviewState;
import dev.craftsh.sandbox.model.ReviewState.Verdict;
import dev.craftsh.sandbox.service.Submission.Outcome;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.Reviews;
import dev.craftsh.sandbox.state.StoredPackage;
import dev.craftsh.sandbox.state.StoredReview;
import dev.craftsh.sandbox.state.StoredUpload;
import dev.craftsh.sandbox.state.Uploads;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where uploads are announced, and where one asks what became of them. A file is looked into in the
 * background at once; the verdict falls when somebody has asked often enough, and stays.
 */
public final class ReviewDesk implements AutoCloseable {
  private final Names names;
  private final Packages packages;
  private final Uploads uploads;
  private final Reviews reviews;
  private final Faults faults;
  private final Clock clock;
  private final int questionsNeeded;
  private final Examiner examiner = new Examiner();

  ReviewDesk(
      Names names,
      Packages packages,
      Uploads uploads,
      Reviews reviews,
      Faults faults,
      Clock clock,
      int questionsNeeded) {
    this.names = names;
    this.packages = packages;
    this.uploads = uploads;
    this.reviews = reviews;
    this.faults = faults;
    this.clock = clock;
    this.questionsNeeded = questionsNeeded;
  }

  /** Begins the review of an upload; each upload can be announced once. */
  void begin(StoredPackage owner, Announcement announcement) {
    String id = announcement.uploadId();
    Submission submission = submission(owner, announcement);
    packages.within(
        owner,
        locked -> {
          if (reviews.find(id) != null) {
            throw new Refusal(Reason.INVALID, "The upload '" + id + "' was announced before.");
          }
          Rejection wanted = faults.takeRejection();
          Problem scripted = wanted == null ? null : new Problem(wanted.code(), wanted.message());
          reviews.put(new StoredReview(announcement, 0, scripted, faults.takeStuckReview(), null));
          return locked;
        });
    examiner.begin(id, submission);
  }

  StoredUpload upload(String id) {
    StoredUpload found = uploads.find(id);
    if (found == null) {
      throw new Refusal(Reason.UNKNOWN_UPLOAD, "No upload has the id '" + id + "'.");
    }
    return found;
  }

  /** How far the review of a package's or resource's upload is. */
  public ReviewState ask(Caller caller, Namespace namespace, String name, String uploadId) {
    caller.needs(Right.MANAGE_REVISIONS, namespace, name);
    StoredPackage owner = names.shared(caller, namespace, name);
    StoredReview review = reviews.find(uploadId);
    if (review == null || !review.announcement().packageId().equals(owner.id())) {
      throw new Refusal(
          Reason.UNKNOWN_UPLOAD, "No upload with the id '" + uploadId + "' was announced.");
    }
    ReviewState verdict = review.verdict();
    return overruled(owner, verdict != null ? verdict : askOn(owner, review));
  }

  /** What a person has to say to what the machine approved. */
  private static ReviewState overruled(StoredPackage owner, ReviewState state) {
    Integer revision = state.revision();
    Held held = revision == null ? null : owner.held(revision);
    if (held == null) {
      return state;
    }
    return held.rejected()
        ? new ReviewState(
            state.uploadId(),
            Verdict.REJECTED,
            revision,
            List.of(new Problem("review-rejected", held.why())))
        : new ReviewState(state.uploadId(), Verdict.MANUAL, revision, List.of());
  }

  private ReviewState askOn(StoredPackage owner, StoredReview review) {
    String uploadId = review.announcement().uploadId();
    Submission submission = submission(owner, review.announcement());
    boolean due = !review.stuck() && review.questions() + 1 >= questionsNeeded;
    Finding finding = due ? examiner.finding(uploadId, submission) : null;
    ReviewState state =
        packages.within(
            owner,
            locked -> {
              StoredReview now = reviews.find(uploadId);
              return next(now == null ? review : now, submission, finding);
            });
    if (state.decided()) {
      examiner.forget(uploadId);
    }
    if (state.verdict() == Verdict.REJECTED) {
      drop(uploadId);
      review.announcement().components().values().forEach(this::drop);
    }
    return state;
  }

  private void drop(String uploadId) {
    StoredUpload upload = uploads.find(uploadId);
    if (upload != null) {
      uploads.drop(upload);
    }
  }

  private ReviewState next(StoredReview review, Submission submission, @Nullable Finding finding) {
    ReviewState verdict = review.verdict();
    if (verdict != null) {
      return verdict;
    }
    StoredReview asked = review.askedAgain();
    if (finding == null) {
      reviews.put(asked);
      return state(review, asked.questions() == 1 ? Verdict.NEW : Verdict.PENDING, null, List.of());
    }
    ReviewState decided = decide(review, submission, finding);
    reviews.put(asked.ended(decided));
    return decided;
  }

  private static ReviewState decide(StoredReview review, Submission submission, Finding finding) {
    Problem scripted = review.scripted();
    Problem problem = scripted != null ? scripted : finding.problem();
    Outcome outcome = problem != null ? Outcome.refused(problem) : submission.accept(finding);
    Problem refusal = outcome.problem();
    return refusal != null
        ? state(review, Verdict.REJECTED, null, List.of(refusal))
        : state(review, Verdict.APPROVED, outcome.revision(), List.of());
  }

  private static ReviewState state(
      StoredReview review, Verdict word, @Nullable Integer revision, List<Problem> problems) {
    return new ReviewState(review.announcement().uploadId(), word, revision, problems);
  }

  private Submission submission(StoredPackage owner, Announcement announcement) {
    StoredUpload upload = uploads.find(announcement.uploadId());
    String resource = announcement.resource();
    Map<String, StoredUpload> components = new HashMap<>();
    for (Map.Entry<String, String> one : announcement.components().entrySet()) {
      StoredUpload component = uploads.find(one.getValue());
      if (component != null) {
        components.put(one.getKey(), component);
      }
    }
    if (upload == null || components.size() < announcement.components().size()) {
      return new LostSubmission();
    }
    return resource == null
        ? new PackageSubmission(owner, upload, components, packages, clock, announcement)
        : new ResourceSubmission(owner, upload, packages, clock, announcement, resource);
  }

  @Override
  public void close() {
    examiner.close();
  }
}
