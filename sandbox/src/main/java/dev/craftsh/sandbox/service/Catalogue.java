package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import java.util.ArrayList;
import java.util.List;

/** What everyone may see: packages that are released somewhere and not private. */
public final class Catalogue {
  private final Packages packages;

  Catalogue(Packages packages) {
    this.packages = packages;
  }

  public ChannelMap info(Namespace namespace, String name) {
    StoredPackage found = packages.find(namespace, name);
    ChannelMap map = found == null ? null : packages.within(found, Releases::map);
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
      ChannelMap map = packages.within(one, Releases::map);
      if (isPublic(map.info()) && one.name().contains(text)) {
        found.add(map);
      }
    }
    return found;
  }

  private static boolean isPublic(PackageInfo info) {
    return info.published() && !info.isPrivate();
  }
}
