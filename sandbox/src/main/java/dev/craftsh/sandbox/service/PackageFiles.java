package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Content;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.ResourceRevision;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.model.SnapComponent;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import dev.craftsh.sandbox.state.StoredUpload;
import dev.craftsh.sandbox.state.Uploads;
import org.jspecify.annotations.Nullable;

/** The files behind revisions, for those who download them. */
public final class PackageFiles {
  private final Packages packages;
  private final Uploads uploads;

  PackageFiles(Packages packages, Uploads uploads) {
    this.packages = packages;
    this.uploads = uploads;
  }

  /**
   * The file of that name; null when there is none, or when this viewer may not have it.
   *
   * @param viewer null: somebody who did not log in
   */
  public @Nullable Blob find(FileName wanted, @Nullable Caller viewer) {
    StoredPackage owner = packages.findById(wanted.namespace(), wanted.packageId());
    return owner == null
        ? null
        : packages.within(owner, locked -> isSeen(locked, viewer) ? blob(locked, wanted) : null);
  }

  private static boolean isSeen(StoredPackage one, @Nullable Caller viewer) {
    if (!one.info().isPrivate()) {
      return true;
    }
    if (viewer == null || !viewer.reaches(one.namespace(), one.name())) {
      return false;
    }
    String who = viewer.account().id();
    return one.publisher().id().equals(who) || one.collaborator(who) != null;
  }

  private @Nullable Blob blob(StoredPackage owner, FileName wanted) {
    String resource = wanted.resource();
    if (resource != null) {
      return owner.namespace() == Namespace.CHARM
          ? ofResource(owner, resource, wanted.revision())
          : ofComponent(owner, resource, wanted.revision());
    }
    Revision revision = owner.revision(wanted.revision());
    return revision == null || owner.held(wanted.revision()) != null
        ? null
        : of(revision.content());
  }

  private @Nullable Blob ofResource(StoredPackage owner, String name, int number) {
    ResourceRevision revision = owner.resources().revision(name, number);
    return revision == null ? null : of(revision.content());
  }

  private @Nullable Blob ofComponent(StoredPackage owner, String name, int number) {
    for (Revision revision : owner.revisions()) {
      for (SnapComponent one : revision.components()) {
        if (one.name().equals(name) && one.revision() == number) {
          return of(one.content());
        }
      }
    }
    return null;
  }

  private @Nullable Blob of(@Nullable Content content) {
    if (content == null) {
      return null;
    }
    String uploadId = content.uploadId();
    StoredUpload upload = uploadId == null ? null : uploads.find(uploadId);
    if (uploadId != null && upload == null) {
      return null;
    }
    return new Blob(upload == null ? null : upload.file(), content.text(), content.size());
  }

  /** A resource that some release carries. */
  public @Nullable ResourceRevision resource(String charmId, String name, int revision) {
    StoredPackage owner = packages.findById(Namespace.CHARM, charmId);
    return owner == null
        ? null
        : packages.within(owner, locked -> locked.resources().revision(name, revision));
  }
}
