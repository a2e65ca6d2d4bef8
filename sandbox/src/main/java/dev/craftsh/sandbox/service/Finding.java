package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Digests;
import dev.craftsh.sandbox.model.Facts;
import dev.craftsh.sandbox.model.Problem;
import org.jspecify.annotations.Nullable;

/** What looking into an uploaded file brought to light; with a problem it is unfit. */
record Finding(
    @Nullable Facts facts, @Nullable Digests digests, String sha3_384, @Nullable Problem problem) {
  static Finding of(Facts facts, String sha3_384) {
    return new Finding(facts, null, sha3_384, null);
  }

  static Finding of(Digests digests) {
    return new Finding(null, digests, digests.sha3_384(), null);
  }

  static Finding unfit(String code, String message) {
    return new Finding(null, null, "", new Problem(code, message));
  }
}
