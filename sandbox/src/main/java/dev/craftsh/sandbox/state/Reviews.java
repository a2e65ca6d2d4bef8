package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.memory.Shelf;
import dev.craftsh.sandbox.memory.Table;
import dev.craftsh.sandbox.model.ReviewState;
import org.jspecify.annotations.Nullable;

/** The reviews of all uploads that were announced. */
public final class Reviews {
  private final Table<StoredReview> byUploadId;

  public Reviews(Shelf shelf) {
    byUploadId = shelf.table("by-upload", StoredReview.class);
  }

  public @Nullable StoredReview find(String uploadId) {
    return byUploadId.get(uploadId);
  }

  /** The upload that became a revision of a package; null when none did. */
  public @Nullable String uploadOf(String packageId, int revision) {
    for (StoredReview one : byUploadId.values()) {
      ReviewState verdict = one.verdict();
      if (verdict != null
          && Integer.valueOf(revision).equals(verdict.revision())
          && one.announcement().resource() == null
          && one.announcement().packageId().equals(packageId)) {
        return verdict.uploadId();
      }
    }
    return null;
  }

  public void put(StoredReview review) {
    byUploadId.put(review.announcement().uploadId(), review);
  }
}
