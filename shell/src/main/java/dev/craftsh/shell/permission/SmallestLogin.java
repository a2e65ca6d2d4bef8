package dev.craftsh.shell.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects what is needed, and says which login has all of it and no more. */
public final class SmallestLogin {
  private final boolean ofDashboard;
  private final Set<String> permissions = new TreeSet<>();
  private final Set<String> packages = new TreeSet<>();
  private final Set<String> unborn = new TreeSet<>();
  private final Set<String> channels = new TreeSet<>();

  /** For one store. */
  public SmallestLogin(boolean ofDashboard) {
    this.ofDashboard = ofDashboard;
  }

  public void add(Need need) {
    permissions.add(need.word());
    need.name().ifPresent(packages::add);
    for (var channel : need.channels()) {
      channels.add(Need.shortName(channel));
    }
  }

  /** No login can be limited to a name that is not registered yet. */
  public void isUnborn(String name) {
    unborn.add(name);
  }

  public boolean isEmpty() {
    return permissions.isEmpty();
  }

  private boolean isLimitedToPackages() {
    return !packages.isEmpty() && unborn.isEmpty();
  }

  /** As this shell logs in. */
  public String line() {
    var line = new StringBuilder("login --permissions ").append(String.join(",", permissions));
    if (isLimitedToPackages()) {
      line.append(" --packages ").append(String.join(",", packages));
    }
    if (!channels.isEmpty()) {
      line.append(" --channels ").append(String.join(",", channels));
    }
    return line.toString();
  }

  /** As the store's official tool logs in. */
  public String officialLine() {
    if (ofDashboard) {
      var line =
          new StringBuilder("snapcraft export-login --acls ").append(String.join(",", permissions));
      if (isLimitedToPackages()) {
        line.append(" --snaps ").append(String.join(",", packages));
      }
      if (!channels.isEmpty()) {
        line.append(" --channels ").append(String.join(",", channels));
      }
      return line.append(" FILE").toString();
    }
    var words = new ArrayList<>(List.of("charmcraft", "login", "--export", "FILE"));
    permissions.forEach(one -> words.addAll(List.of("--permission", one)));
    if (isLimitedToPackages()) {
      packages.forEach(one -> words.addAll(List.of("--charm", one)));
    }
    channels.forEach(one -> words.addAll(List.of("--channel", one)));
    return String.join(" ", words);
  }

  /** What there is to say beside the lines. */
  public List<String> remarks() {
    return unborn.isEmpty()
        ? List.of()
        : List.of(
            "It is not limited to packages, because "
                + String.join(", ", unborn)
                + " has yet to be registered.");
  }
}
