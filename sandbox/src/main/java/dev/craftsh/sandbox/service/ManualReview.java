package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Facts;
import dev.craftsh.sandbox.model.Held;
import dev.craftsh.sandbox.model.SnapTraits;
import dev.craftsh.sandbox.state.StoredPackage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a machine does not decide: snaps that ask for more than others are looked at by a person.
 */
final class ManualReview {
  private ManualReview() {}

  /** Why a person has to look at it; null: nobody has to. */
  static @Nullable String reason(StoredPackage locked, Facts facts) {
    SnapTraits snap = facts.snap();
    if (locked.reviewedByHand()) {
      return "'" + locked.name() + "' is reviewed by hand";
    }
    if (snap == null) {
      return null;
    }
    if (snap.confinement().equals("classic")) {
      return "confinement 'classic' not allowed without a review";
    }
    return snap.type().equals("app")
        ? null
        : "snaps of the type '" + snap.type() + "' are reviewed";
  }

  /** A person approves: the revision goes where its publisher wanted it. */
  static void approve(StoredPackage locked, int revision, Instant when) {
    Held held = locked.held(revision);
    if (held == null) {
      return;
    }
    locked.release(revision);
    for (String channel : held.channels()) {
      if (Releases.takes(locked, channel)) {
        Releases.fulfilAt(locked, List.of(ReleaseOrder.of(revision, channel)), when);
      }
    }
  }

  /** A person turns it down, for good. */
  static void reject(StoredPackage locked, int revision, String why) {
    locked.hold(revision, new Held(true, why, List.of()));
  }

  /** Refuses to release what nobody approved. */
  static void require(StoredPackage locked, int revision) {
    Held held = locked.held(revision);
    if (held != null) {
      throw new Refusal(
          Reason.INVALID,
          "Revision "
              + revision
              + " of '"
              + locked.name()
              + (held.rejected() ? "' was rejected: " : "' waits for a manual review: ")
              + held.why()
              + ".");
    }
  }
}
