package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageRef;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Token requests and exchanges (contract/store-api.md §2, contract/auth.md §12). */
public final class Tokens {
  private static final long SHORTEST = 10;
  private static final long LONGEST = 31_536_000;

  private final Mint mint;
  private final Packages packages;
  private final Clock clock;

  Tokens(Mint mint, Packages packages, Clock clock) {
    this.mint = mint;
    this.packages = packages;
    this.clock = clock;
  }

  /** What a credential for the gateway is limited to that lives {@code ttl} seconds. */
  public Limits gatewayLimits(
      List<String> permissions,
      long ttl,
      @Nullable List<PackageRef> limitedTo,
      @Nullable List<String> channels) {
    if (ttl < SHORTEST) {
      throw new Refusal(
          Reason.SCHEMA, ttl + " is less than the minimum of " + SHORTEST + " at /ttl");
    }
    if (ttl > LONGEST) {
      throw new Refusal(
          Reason.SCHEMA, ttl + " is greater than the maximum of " + LONGEST + " at /ttl");
    }
    Instant expires = clock.instant().plusSeconds(ttl);
    return new Limits(known(permissions), limitedTo, channels, expires);
  }

  /** What a credential is limited to for which nothing was asked. */
  public Limits widestLimits() {
    return new Limits(Right.OF_GATEWAY, null, null, clock.instant().plusSeconds(LONGEST));
  }

  /** What a credential for the dashboard is limited to. */
  public Limits dashboardLimits(
      List<String> permissions,
      Instant expires,
      @Nullable List<String> snaps,
      @Nullable List<String> channels) {
    if (!clock.instant().isBefore(expires)) {
      throw new Refusal(Reason.INVALID, "The expiry date must lie in the future.");
    }
    return new Limits(known(permissions), snaps(snaps), channels, expires);
  }

  /** A root for the sign-on service; base64. */
  public String root(Purpose purpose, Limits limits) {
    return mint.root(purpose, limits);
  }

  /** A root for the identity service; the text of JSON. */
  public String identityRoot(Purpose purpose, Limits limits, boolean enveloped) {
    return mint.identityRoot(purpose, limits, enveloped).toString();
  }

  /** The token that a discharged root is exchanged for; it goes exactly as far. */
  public String exchange(Caller caller) {
    return mint.token(Purpose.TOKEN, caller.account(), caller.limits());
  }

  /** What the administrator of an on-premises store exchanges for tokens. */
  public String administrator(Account account) {
    return mint.token(Purpose.ADMINISTRATOR, account, widestLimits());
  }

  /** The id of a package that a credential is limited to; null when it is not registered. */
  public @Nullable String idOf(PackageRef ref) {
    StoredPackage found = packages.find(ref.namespace(), ref.name());
    return found == null ? null : found.id();
  }

  private @Nullable List<PackageRef> snaps(@Nullable List<String> names) {
    if (names == null) {
      return null;
    }
    List<PackageRef> refs = new ArrayList<>();
    for (String name : names) {
      if (packages.find(Namespace.SNAP, name) == null) {
        throw new Refusal(
            Reason.UNKNOWN_PACKAGE,
            "Snap not found for the given snap name: '" + name + "' and series: '16'");
      }
      refs.add(new PackageRef(Namespace.SNAP, name));
    }
    return refs;
  }

  private static List<String> known(List<String> permissions) {
    for (String permission : permissions) {
      if (!Right.OF_GATEWAY.contains(permission) && !Right.OF_DASHBOARD.contains(permission)) {
        throw new Refusal(Reason.SCHEMA, "'" + permission + "' is not one of the permissions");
      }
    }
    return permissions;
  }
}
