package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.memory.Shelf;
import dev.craftsh.sandbox.memory.Table;
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

  public void put(StoredReview review) {
    byUploadId.put(review.announcement().uploadId(), review);
  }
}
