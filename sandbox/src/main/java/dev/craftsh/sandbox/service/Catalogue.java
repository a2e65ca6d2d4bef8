package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What everyone may see: packages that are released somewhere and not private. */
public final class Catalogue {
  private final Packages packages;
  private final Clock clock;

  Catalogue(Packages packages, Clock clock) {
    this.packages = packages;
    this.clock = clock;
  }

  public ChannelMap info(Namespace namespace, String name) {
    StoredPackage found = packages.find(namespace, name);
    ChannelMap map = found == null ? null : map(found);
    if (map == null || !isPublic(map.info())) {
      throw new Refusal(
          Reason.UNKNOWN_PACKAGE, "No " + namespace.text() + " named '" + name + "' found.");
    }
    return map;
  }

  /** Packages whose name contains the text. */
  public List<ChannelMap> find(Namespace namespace, String text) {
    List<ChannelMap> found = new ArrayList<>();
    for (StoredPackage one : packages.all(namespace)) {
      ChannelMap map = map(one);
      if (isPublic(map.info()) && one.name().contains(text)) {
        found.add(map);
      }
    }
    return found;
  }

  private ChannelMap map(StoredPackage one) {
    return packages.within(
        one,
        locked -> {
          locked.dropExpired(clock.instant());
          return Releases.map(locked);
        });
  }

  private static boolean isPublic(PackageInfo info) {
    return info.published() && !info.isPrivate();
  }
}
