package dev.craftsh.sandbox.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a snap says of itself in {@code meta/snap.yaml}.
 *
 * @param components the types of its components, by their names
 */
public record SnapTraits(
    List<String> architectures,
    @Nullable String base,
    String confinement,
    String grade,
    String type,
    List<String> apps,
    Map<String, String> components) {
  public SnapTraits {
    architectures = List.copyOf(architectures);
    apps = List.copyOf(apps);
    // Snaps that were kept before there were components have none.
    components = components == null ? Map.of() : Map.copyOf(components);
  }

  /** Of a snap without components. */
  public SnapTraits(
      List<String> architectures,
      @Nullable String base,
      String confinement,
      String grade,
      String type,
      List<String> apps) {
    this(architectures, base, confinement, grade, type, apps, Map.of());
  }
}
