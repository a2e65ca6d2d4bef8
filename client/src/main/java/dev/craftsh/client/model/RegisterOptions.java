package dev.craftsh.client.model;

import java.util.Optional;

/**
 * How a name is to be registered.
 *
 * @param privateName whether only collaborators shall see it
 * @param type {@code charm} or {@code bundle}; Charmhub alone asks for it
 * @param team the id of the team that shall own it; Charmhub alone knows teams
 * @param store the id of the brand store it belongs to; the Snap Store alone knows them
 */
public record RegisterOptions(
    boolean privateName, Optional<String> type, Optional<String> team, Optional<String> store) {

  /** A public name of the caller's own, in the store's main part. */
  public static RegisterOptions defaults() {
    return new RegisterOptions(false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same, hidden from everybody but collaborators. */
  public RegisterOptions privately() {
    return new RegisterOptions(true, type, team, store);
  }

  /** The same for a bundle, say. */
  public RegisterOptions ofType(String packageType) {
    return new RegisterOptions(privateName, Optional.of(packageType), team, store);
  }

  /** The same for a team. */
  public RegisterOptions forTeam(String teamId) {
    return new RegisterOptions(privateName, type, Optional.of(teamId), store);
  }

  /** The same in a brand store. */
  public RegisterOptions inStore(String storeId) {
    return new RegisterOptions(privateName, type, team, Optional.of(storeId));
  }
}
