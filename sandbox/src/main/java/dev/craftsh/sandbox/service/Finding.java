package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Digests;
import dev.craftsh.sandbox.model.Facts;
import dev.craftsh.sandbox.model.Problem;
import org.jspecify.annotations.Nullable;

/** What looking into an uploaded file brought to light; with a problem it is unfit. */
record Finding(@Nullable Facts facts, @Nullable Digests digests, @Nullable Problem problem) {
  static Finding of(Facts facts, Digests digests) {
    return new Finding(facts, digests, null);
  }

  static Finding of(Digests digests) {
    return new Finding(null, digests, null);
  }

  static Finding unfit(String code, String message) {
    return new Finding(null, null, new Problem(code, message));
  }
}
