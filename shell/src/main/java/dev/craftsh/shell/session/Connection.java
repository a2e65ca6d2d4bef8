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

  /** The source of the login that nobody had to make. */
  static final String EXAMPLE = "the example account of the embedded store";

  /** Whether a login that is made now is kept where this one's is. */
  boolean isKeptAs(Connection made) {
    return source.equals(made.source) || source.equals(EXAMPLE);
  }

  /** Goes on with a newer login, which came from {@code other} source. */
  Connection with(String exported, String other, Profile profile) {
    logins.set(CredentialChain.application(profile), profile.endpoints().host(), exported);
    client.rereadLogin();
    preflight.forget();
    return new Connection(client, logins, other, gate, preflight);
  }
}
