package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.fault.Faults;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.ReviewState;
import dev.craftsh.sandbox.state.StoredPackage;
import dev.craftsh.sandbox.state.StoredUpload;
import dev.craftsh.sandbox.state.Uploads;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Where uploads are announced, and where one asks what became of them. */
public final class ReviewDesk implements AutoCloseable {
  private final Names names;
  private final Uploads uploads;
  private final Faults faults;
  private final int questionsNeeded;
  private final Map<String, Review> byUploadId = new ConcurrentHashMap<>();
  private @Nullable ExecutorService examiners;

  ReviewDesk(Names names, Uploads uploads, Faults faults, int questionsNeeded) {
    this.names = names;
    this.uploads = uploads;
    this.faults = faults;
    this.questionsNeeded = questionsNeeded;
  }

  /** Begins the review of an upload; each upload can be announced once. */
  void begin(StoredPackage owner, StoredUpload upload, Submission submission) {
    CompletableFuture<Finding> examination = new CompletableFuture<>();
    Review review = new Review(owner, upload, submission, examination);
    if (byUploadId.putIfAbsent(upload.id(), review) != null) {
      throw new Refusal(Reason.INVALID, "The upload '" + upload.id() + "' was announced before.");
    }
    review.script(faults.takeRejection());
    examiners()
        .execute(
            () -> {
              try {
                examination.complete(submission.examine());
              } catch (RuntimeException | Error broken) {
                examination.completeExceptionally(broken);
              }
            });
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
    StoredPackage owner = names.own(caller, namespace, name);
    Review review = byUploadId.get(uploadId);
    if (review == null || !review.isOf(owner)) {
      throw new Refusal(
          Reason.UNKNOWN_UPLOAD, "No upload with the id '" + uploadId + "' was announced.");
    }
    ReviewState state = review.ask(questionsNeeded);
    if (state.verdict() == ReviewState.Verdict.REJECTED) {
      uploads.drop(review.upload());
    }
    return state;
  }

  private synchronized ExecutorService examiners() {
    if (examiners == null) {
      examiners =
          Executors.newSingleThreadExecutor(
              work -> {
                Thread thread = new Thread(work, "sandbox-review");
                thread.setDaemon(true);
                return thread;
              });
    }
    return examiners;
  }

  @Override
  public synchronized void close() {
    if (examiners != null) {
      examiners.shutdownNow();
    }
  }
}
