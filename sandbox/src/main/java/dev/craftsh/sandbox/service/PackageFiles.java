package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.Reviews;
import dev.craftsh.sandbox.state.StoredPackage;
import dev.craftsh.sandbox.state.StoredUpload;
import dev.craftsh.sandbox.state.Uploads;
import org.jspecify.annotations.Nullable;

/** The files behind revisions, for those who download them. */
public final class PackageFiles {
  private final Packages packages;
  private final Reviews reviews;
  private final Uploads uploads;

  PackageFiles(Packages packages, Reviews reviews, Uploads uploads) {
    this.packages = packages;
    this.reviews = reviews;
    this.uploads = uploads;
  }

  /** What a revision of a snap is; null when there is no such revision. */
  public @Nullable Blob ofSnap(String id, int number) {
    StoredPackage snap = packages.findById(Namespace.SNAP, id);
    Revision revision = snap == null ? null : snap.revision(number);
    if (revision == null || (snap != null && snap.held(number) != null)) {
      return null;
    }
    String uploadId = reviews.uploadOf(id, number);
    StoredUpload upload = uploadId == null ? null : uploads.find(uploadId);
    return upload == null
        ? Blob.of(Seeding.content(id, number))
        : Blob.of(upload.file(), upload.size());
  }
}
