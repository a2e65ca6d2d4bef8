package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Digests;
import dev.craftsh.sandbox.model.Facts;
import dev.craftsh.sandbox.model.Problem;
import dev.craftsh.sandbox.model.SnapComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What looking into an uploaded file brought to light; with a problem it is unfit.
 *
 * @param components without their numbers yet
 */
record Finding(
    @Nullable Facts facts,
    @Nullable Digests digests,
    List<SnapComponent> components,
    @Nullable Problem problem) {
  static Finding of(Facts facts, Digests digests, List<SnapComponent> components) {
    return new Finding(facts, digests, components, null);
  }

  static Finding of(Digests digests) {
    return new Finding(null, digests, List.of(), null);
  }

  static Finding unfit(String code, String message) {
    return new Finding(null, null, List.of(), new Problem(code, message));
  }
}
