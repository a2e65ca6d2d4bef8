package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.ResourceBase;
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
  private final String resource;
  private final String type;
  private final List<ResourceBase> bases;

  ResourceSubmission(
      StoredPackage target,
      StoredUpload upload,
      Packages packages,
      Clock clock,
      String resource,
      String type,
      List<ResourceBase> bases) {
    this.target = target;
    this.upload = upload;
    this.packages = packages;
    this.clock = clock;
    this.resource = resource;
    this.type = type;
    this.bases = bases;
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
          List<ResourceRevision> known = locked.resourceRevisions(resource);
          int number = known == null ? 1 : known.size() + 1;
          locked.add(
              new ResourceRevision(
                  number,
                  resource,
                  type,
                  upload.size(),
                  Objects.requireNonNull(finding.digests()),
                  clock.instant(),
                  null,
                  null,
                  bases));
          return Outcome.accepted(number);
        });
  }
}
