package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Problem;
import org.jspecify.annotations.Nullable;

/** What was announced: how to look into its file, and what to do once it is found fit. */
interface Submission {
  /** The number of the new revision, or what stands against it. */
  record Outcome(@Nullable Integer revision, @Nullable Problem problem) {
    static Outcome accepted(int revision) {
      return new Outcome(revision, null);
    }

    static Outcome refused(Problem problem) {
      return new Outcome(null, problem);
    }
  }

  /** Looks into the file; runs once, outside of any lock. */
  Finding examine();

  /** Makes the revision, unless something of the package stands against it; runs once. */
  Outcome accept(Finding finding);
}
