package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Announcement;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.ResourceBase;
import dev.craftsh.sandbox.model.ResourceRevision;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import dev.craftsh.sandbox.state.StoredUpload;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files that a charm carries along, each with revisions of its own. */
public final class Resources {
  /** A resource and its newest revision, if it has any. */
  public record Summary(String name, String type, @Nullable Integer revision) {}

  /** New bases for one revision. */
  public record Update(int revision, List<ResourceBase> bases) {}

  /** What everyone sees of a resource. */
  public record PublicResource(String charmId, List<ResourceRevision> revisions) {}

  private final Names names;
  private final Packages packages;
  private final ReviewDesk reviews;
  private final Clock clock;

  Resources(Names names, Packages packages, ReviewDesk reviews, Clock clock) {
    this.names = names;
    this.packages = packages;
    this.reviews = reviews;
    this.clock = clock;
  }

  public List<Summary> list(Caller caller, String charm) {
    caller.needs(Right.VIEW_REVISIONS, Namespace.CHARM, charm);
    return packages.within(
        names.shared(caller, Namespace.CHARM, charm),
        locked -> {
          List<Summary> all = new ArrayList<>();
          for (String name : locked.resources().names()) {
            List<ResourceRevision> revisions = revisions(locked, name);
            ResourceRevision newest =
                revisions.isEmpty() ? null : revisions.get(revisions.size() - 1);
            all.add(
                newest == null
                    ? new Summary(name, "file", null)
                    : new Summary(name, newest.type(), newest.revision()));
          }
          return all;
        });
  }

  /** The newest first. */
  public List<ResourceRevision> revisions(Caller caller, String charm, String resource) {
    caller.needs(Right.VIEW_REVISIONS, Namespace.CHARM, charm);
    return packages.within(
        names.shared(caller, Namespace.CHARM, charm),
        locked -> reversed(revisions(locked, resource)));
  }

  private static List<ResourceRevision> reversed(List<ResourceRevision> oldestFirst) {
    List<ResourceRevision> newestFirst = new ArrayList<>(oldestFirst);
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  /** The revisions of a resource, the newest first, of a charm that everyone may see. */
  public PublicResource publicRevisions(String charm, String resource) {
    StoredPackage found = packages.find(Namespace.CHARM, charm);
    if (found == null || !found.info().published() || found.info().isPrivate()) {
      throw new Refusal(Reason.UNKNOWN_PACKAGE, "No charm named '" + charm + "' found.");
    }
    return packages.within(
        found, locked -> new PublicResource(locked.id(), reversed(revisions(locked, resource))));
  }

  /** Announces an upload as the next revision of a resource. */
  public void announce(
      Caller caller,
      String charm,
      String resource,
      String uploadId,
      String type,
      List<ResourceBase> bases) {
    caller.needs(Right.MANAGE_REVISIONS, Namespace.CHARM, charm);
    StoredPackage target = names.shared(caller, Namespace.CHARM, charm);
    if (!type.equals("file") && !type.equals("oci-image")) {
      throw new Refusal(Reason.SCHEMA, "'" + type + "' is not one of 'file', 'oci-image' at /type");
    }
    List<ResourceBase> given = bases.isEmpty() ? List.of(ResourceBase.everywhere()) : bases;
    checkBases(given);
    requireDeclared(target, resource);
    StoredUpload upload = reviews.upload(uploadId);
    reviews.begin(
        target,
        new Announcement(
            upload.id(),
            Namespace.CHARM,
            charm,
            target.id(),
            caller.account().id(),
            List.of(),
            resource,
            type,
            given,
            Map.of()));
  }

  /** Before the first revision nobody knows what the charm will declare. */
  private void requireDeclared(StoredPackage target, String resource) {
    packages.within(
        target, locked -> locked.revisions().isEmpty() ? List.of() : revisions(locked, resource));
  }

  /** Changes the bases of revisions, all or none, and tells how many. */
  public int update(Caller caller, String charm, String resource, List<Update> updates) {
    caller.needs(Right.MANAGE_REVISIONS, Namespace.CHARM, charm);
    return packages.within(
        names.shared(caller, Namespace.CHARM, charm),
        locked -> {
          List<ResourceRevision> known = revisions(locked, resource);
          for (Update update : updates) {
            checkBases(update.bases());
            if (update.revision() < 1 || update.revision() > known.size()) {
              throw new Refusal(
                  Reason.UNKNOWN_REVISION,
                  "Revision " + update.revision() + " of resource '" + resource + "' not found.");
            }
          }
          Instant now = clock.instant();
          for (Update update : updates) {
            ResourceRevision old = known.get(update.revision() - 1);
            locked.resources().put(old.withBases(update.bases(), now, caller.account().username()));
          }
          return updates.size();
        });
  }

  private static void checkBases(List<ResourceBase> bases) {
    for (ResourceBase base : bases) {
      List<String> architectures = base.architectures();
      if (architectures.isEmpty() || new HashSet<>(architectures).size() != architectures.size()) {
        throw new Refusal(
            Reason.SCHEMA, "architectures must be distinct, and at least one, at /bases");
      }
    }
  }

  private static List<ResourceRevision> revisions(StoredPackage locked, String resource) {
    List<ResourceRevision> known = locked.resources().revisions(resource);
    if (known == null) {
      throw new Refusal(
          Reason.UNKNOWN_RESOURCE,
          "Resource '" + resource + "' of '" + locked.name() + "' not found.");
    }
    return known;
  }
}
