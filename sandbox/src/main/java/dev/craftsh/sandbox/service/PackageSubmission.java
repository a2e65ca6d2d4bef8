package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.archive.BrokenFile;
import dev.craftsh.sandbox.archive.CharmFile;
import dev.craftsh.sandbox.archive.SnapFile;
import dev.craftsh.sandbox.model.Announcement;
import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Content;
import dev.craftsh.sandbox.model.Digests;
import dev.craftsh.sandbox.model.Facts;
import dev.craftsh.sandbox.model.Held;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.Problem;
import dev.craftsh.sandbox.model.ResourceDeclaration;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.model.SnapTraits;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import dev.craftsh.sandbox.state.StoredUpload;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A charm or a snap that wants to become the next revision. */
final class PackageSubmission implements Submission {
  private final StoredPackage target;
  private final StoredUpload upload;
  private final Map<String, StoredUpload> components;
  private final Packages packages;
  private final Clock clock;
  private final Announcement announcement;

  PackageSubmission(
      StoredPackage target,
      StoredUpload upload,
      Map<String, StoredUpload> components,
      Packages packages,
      Clock clock,
      Announcement announcement) {
    this.target = target;
    this.upload = upload;
    this.components = components;
    this.packages = packages;
    this.clock = clock;
    this.announcement = announcement;
  }

  @Override
  public Finding examine() {
    try {
      Facts facts = facts();
      SnapTraits snap = facts.snap();
      Map<String, String> declared = snap == null ? Map.of() : snap.components();
      return Finding.of(
          facts, Sums.all(upload.file()), Components.examine(target.name(), declared, components));
    } catch (BrokenFile broken) {
      return Finding.unfit("review-error", sentence(broken.getMessage()));
    } catch (IOException unreadable) {
      return Finding.unfit("review-error", "The file could not be read.");
    }
  }

  private Facts facts() throws BrokenFile, IOException {
    return target.namespace() == Namespace.CHARM
        ? CharmFile.read(upload.file(), target.name())
        : SnapFile.read(upload.file(), target.name());
  }

  private static String sentence(@Nullable String message) {
    String text = message == null || message.isEmpty() ? "the file is broken" : message;
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  @Override
  public Outcome accept(Finding finding) {
    return packages.within(
        target,
        locked -> {
          if (locked.knows(Objects.requireNonNull(finding.digests()).sha3_384())) {
            return Outcome.refused(
                new Problem(
                    "duplicate-upload",
                    "A file with this exact same content has already been uploaded."));
          }
          String unfit = unfitness(locked, Objects.requireNonNull(finding.facts()));
          if (unfit != null) {
            return Outcome.refused(new Problem("release-error", "The revision " + unfit));
          }
          int number = add(locked, finding);
          String reason = ManualReview.reason(locked, Objects.requireNonNull(finding.facts()));
          if (reason == null) {
            release(locked, number);
          } else {
            locked.hold(number, new Held(false, reason, announcement.channels()));
          }
          return Outcome.accepted(number);
        });
  }

  private @Nullable String unfitness(StoredPackage locked, Facts facts) {
    String version = facts.version() == null ? "" : facts.version();
    for (String text : announcement.channels()) {
      Channel channel = Channel.parse(text);
      String why = channel == null ? null : Releasing.unfitness(locked, channel, facts, version);
      if (why != null) {
        return why;
      }
    }
    return null;
  }

  /**
   * The channels were checked when the upload was announced; one that is gone since is left out.
   */
  private void release(StoredPackage locked, int revision) {
    for (String channel : announcement.channels()) {
      if (Releases.takes(locked, channel)) {
        Releases.fulfilAt(locked, List.of(ReleaseOrder.of(revision, channel)), clock.instant());
      }
    }
  }

  private int add(StoredPackage locked, Finding finding) {
    Facts facts = Objects.requireNonNull(finding.facts());
    Digests digests = Objects.requireNonNull(finding.digests());
    int number = locked.nextRevision();
    String version = facts.version();
    locked.add(
        new Revision(
            number,
            version == null ? Integer.toString(number) : version,
            clock.instant(),
            announcement.announcedBy(),
            digests.sha3_384(),
            upload.size(),
            facts,
            Content.ofUpload(upload.id(), upload.size(), digests.sha256()),
            Components.numbered(locked, finding.components())));
    for (ResourceDeclaration resource : facts.resources()) {
      locked.resources().declare(resource.name());
    }
    return number;
  }
}
