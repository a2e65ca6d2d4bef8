package dev.craftsh.shell.result;

import java.util.List;
import java.util.Optional;

/**
 * What a withheld request would change.
 *
 * @param step counts the withheld requests, from 1
 * @param store {@code charm} or {@code snap}; empty for what belongs to neither
 * @param name the package, empty when it is about none
 * @param target what of it: a channel, a track, a resource
 * @param platform the base or architecture, empty when it is about none
 * @param before what is there; empty for nothing, or when nobody can tell
 * @param after what would be there; empty for nothing
 * @param changes false when it is there already
 * @param permissions what a login has to permit
 * @param request its method and path
 */
public record PlannedChange(
    int step,
    String store,
    String action,
    String name,
    String target,
    String platform,
    Optional<String> before,
    Optional<String> after,
    boolean changes,
    List<String> permissions,
    String request) {

  public PlannedChange {
    permissions = List.copyOf(permissions);
  }
}
