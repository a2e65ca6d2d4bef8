package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.memory.Fleeting;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Looks into announced files in the background, one after the other. */
final class Examiner implements AutoCloseable {
  /** Small files never keep a verdict waiting for the next question. */
  private static final int PATIENCE_MILLIS = 2_000;

  @Fleeting("a file can be looked into again")
  private final Map<String, CompletableFuture<Finding>> byUploadId = new ConcurrentHashMap<>();

  @Fleeting("a thread")
  private @Nullable ExecutorService thread;

  /** Begins to look into the file of an upload, unless that has begun already. */
  void begin(String uploadId, Submission submission) {
    CompletableFuture<Finding> examination = new CompletableFuture<>();
    if (byUploadId.putIfAbsent(uploadId, examination) == null) {
      thread()
          .execute(
              () -> {
                try {
                  examination.complete(submission.examine());
                } catch (RuntimeException | Error broken) {
                  examination.completeExceptionally(broken);
                }
              });
    }
  }

  /** What was found; null while it takes long. */
  @Nullable Finding finding(String uploadId, Submission submission) {
    begin(uploadId, submission);
    CompletableFuture<Finding> examination = byUploadId.get(uploadId);
    try {
      return examination == null ? null : examination.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException stillLooking) {
      return null;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException broken) {
      return Finding.unfit("review-error", "The file could not be examined: " + broken.getCause());
    }
  }

  void forget(String uploadId) {
    byUploadId.remove(uploadId);
  }

  private synchronized ExecutorService thread() {
    if (thread == null) {
      thread =
          Executors.newSingleThreadExecutor(
              work -> {
                Thread made = new Thread(work, "sandbox-review");
                made.setDaemon(true);
                return made;
              });
    }
    return thread;
  }

  @Override
  public synchronized void close() {
    if (thread != null) {
      thread.shutdownNow();
    }
  }
}
