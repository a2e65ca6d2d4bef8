package dev.craftsh.sandbox.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a snap says of itself in {@code meta/snap.yaml}. */
public record SnapTraits(
    List<String> architectures,
    @Nullable String base,
    String confinement,
    String grade,
    String type,
    List<String> apps) {
  public SnapTraits {
    architectures = List.copyOf(architectures);
    apps = List.copyOf(apps);
  }
}
