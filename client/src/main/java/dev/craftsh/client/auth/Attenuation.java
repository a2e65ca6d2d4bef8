package dev.craftsh.client.auth;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What credentials are to be narrowed to (contract/auth.md §11, §12). What is empty is not
 * narrowed, or as the store's own tool would ask for.
 *
 * @param permissions the permissions
 * @param packages the only packages
 * @param channels the only channels; the Snap Store takes {@code *} and {@code ?} in them
 * @param ttl how long they last; stores take 10 seconds to a year
 */
public record Attenuation(
    Optional<List<String>> permissions,
    Optional<List<PackageScope>> packages,
    Optional<List<String>> channels,
    Optional<Duration> ttl) {
  /** Nothing but the defaults. */
  public static final Attenuation NONE =
      new Attenuation(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Copies the lists. */
  public Attenuation {
    permissions = permissions.map(List::copyOf);
    packages = packages.map(List::copyOf);
    channels = channels.map(List::copyOf);
  }

  /** The same, with these permissions only. */
  public Attenuation withPermissions(List<String> only) {
    return new Attenuation(Optional.of(only), packages, channels, ttl);
  }

  /** The same, for these packages only. */
  public Attenuation withPackages(List<PackageScope> only) {
    return new Attenuation(permissions, Optional.of(only), channels, ttl);
  }

  /** The same, for these channels only. */
  public Attenuation withChannels(List<String> only) {
    return new Attenuation(permissions, packages, Optional.of(only), ttl);
  }

  /** The same, for that long. */
  public Attenuation withTtl(Duration time) {
    return new Attenuation(permissions, packages, channels, Optional.of(time));
  }
}
