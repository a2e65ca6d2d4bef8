package dev.craftsh.shell.session;

import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.CredentialStore;

/**
 * A profile's client, and where its login came from.
 *
 * @param logins where its login is kept
 * @param source what {@code whoami} says about it
 * @param gate what every request passes
 * @param preflight knows what its login says of itself
 */
record Connection(
    StoreClient client, CredentialStore logins, String source, Gate gate, Preflight preflight) {

  /** Goes on with a newer login of the same account. */
  void take(String exported, Profile profile) {
    logins.set(CredentialChain.application(profile), profile.endpoints().host(), exported);
    client.rereadLogin();
    preflight.forget();
  }
}
