package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Announcement;
import dev.craftsh.sandbox.model.Content;
import dev.craftsh.sandbox.model.Digests;
import dev.craftsh.sandbox.model.ResourceRevision;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import dev.craftsh.sandbox.state.StoredUpload;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** A file that wants to become the next revision of a resource; any file is fit. */
final class ResourceSubmission implements Submission {
  private final StoredPackage target;
  private final StoredUpload upload;
  private final Packages packages;
  private final Clock clock;
  private final Announcement announcement;
  private final String resource;

  ResourceSubmission(
      StoredPackage target,
      StoredUpload upload,
      Packages packages,
      Clock clock,
      Announcement announcement,
      String resource) {
    this.target = target;
    this.upload = upload;
    this.packages = packages;
    this.clock = clock;
    this.announcement = announcement;
    this.resource = resource;
  }

  @Override
  public Finding examine() {
    try {
      return Finding.of(Sums.all(upload.file()));
    } catch (IOException unreadable) {
      return Finding.unfit("review-error", "The file could not be read.");
    }
  }

  @Override
  public Outcome accept(Finding finding) {
    return packages.within(
        target,
        locked -> {
          List<ResourceRevision> known = locked.resources().revisions(resource);
          int number = known == null ? 1 : known.size() + 1;
          Digests digests = Objects.requireNonNull(finding.digests());
          locked
              .resources()
              .put(
                  new ResourceRevision(
                      number,
                      resource,
                      announcement.resourceType(),
                      upload.size(),
                      digests,
                      clock.instant(),
                      null,
                      null,
                      announcement.bases(),
                      Content.ofUpload(upload.id(), upload.size(), digests.sha256())));
          return Outcome.accepted(number);
        });
  }
}
