package dev.craftsh.sandbox.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a package file once it was looked into. A charm has bases (none: it runs
 * anywhere) and resources, a snap has traits.
 */
public record Facts(
    @Nullable String version,
    List<Base> bases,
    List<ResourceDeclaration> resources,
    @Nullable SnapTraits snap) {
  public Facts {
    bases = List.copyOf(bases);
    resources = List.copyOf(resources);
  }

  public static Facts ofCharm(
      @Nullable String version, List<Base> bases, List<ResourceDeclaration> resources) {
    return new Facts(version, bases, resources, null);
  }

  public static Facts ofSnap(String version, SnapTraits traits) {
    return new Facts(version, List.of(), List.of(), traits);
  }
}
