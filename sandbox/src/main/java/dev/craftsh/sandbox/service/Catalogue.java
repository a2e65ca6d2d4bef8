package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What everyone may see: packages that are released somewhere and not private. */
public final class Catalogue {
  private final Packages packages;
  private final Clock clock;

  Catalogue(Packages packages, Clock clock) {
    this.packages = packages;
    this.clock = clock;
  }

  public ChannelMap info(Namespace namespace, String name) {
    return info(namespace, name, null);
  }

  /** The same for somebody who logged in and so sees private packages of their own. */
  public ChannelMap info(Namespace namespace, String name, @Nullable Caller viewer) {
    ChannelMap map = lookup(namespace, name, viewer);
    if (map == null) {
      throw new Refusal(
          Reason.UNKNOWN_PACKAGE, "No " + namespace.text() + " named '" + name + "' found.");
    }
    return map;
  }

  @Nullable ChannelMap lookup(Namespace namespace, String name, @Nullable Caller viewer) {
    StoredPackage found = packages.find(namespace, name);
    return found == null ? null : seen(found, viewer);
  }

  @Nullable ChannelMap lookupById(Namespace namespace, String id, @Nullable Caller viewer) {
    StoredPackage found = packages.findById(namespace, id);
    return found == null ? null : seen(found, viewer);
  }

  /** Packages whose name contains the text. */
  public List<ChannelMap> find(Namespace namespace, String text) {
    List<ChannelMap> found = all(namespace, null);
    found.removeIf(map -> !map.info().name().contains(text));
    return found;
  }

  /** All that somebody sees, by name; a new list. */
  List<ChannelMap> all(Namespace namespace, @Nullable Caller viewer) {
    List<ChannelMap> found = new ArrayList<>();
    for (StoredPackage one : packages.all(namespace)) {
      ChannelMap map = seen(one, viewer);
      if (map != null) {
        found.add(map);
      }
    }
    return found;
  }

  private @Nullable ChannelMap seen(StoredPackage one, @Nullable Caller viewer) {
    ChannelMap map =
        packages.within(
            one,
            locked -> {
              locked.dropExpired(clock.instant());
              return Releases.map(locked);
            });
    return isVisible(map.info(), viewer) ? map : null;
  }

  private static boolean isVisible(PackageInfo info, @Nullable Caller viewer) {
    boolean own = viewer != null && viewer.account().id().equals(info.publisher().id());
    return info.published() && (own || !info.isPrivate());
  }
}
