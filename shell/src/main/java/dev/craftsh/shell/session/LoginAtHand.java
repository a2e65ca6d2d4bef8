package dev.craftsh.shell.session;

import dev.craftsh.client.auth.CredentialStore;
import dev.craftsh.client.auth.LoginClaims;
import dev.craftsh.shell.config.KeyringKind;
import dev.craftsh.shell.host.Host;
import java.util.Optional;
import java.util.function.Function;

/**
 * What can be told of a profile's login at once: neither the store nor the desktop's keyring is
 * asked.
 *
 * @param known its connection, if it has one already
 */
record LoginAtHand(Host host, Settings settings, Profile profile, Optional<Connection> known) {

  /** Whether nobody is logged in; false where that is not known. */
  boolean isMissing() {
    return look(Optional::isEmpty, false);
  }

  /** What the login says of itself; empty when nobody is logged in. */
  Optional<LoginClaims> claims() {
    return look(login -> login.map(LoginClaims::ofExported), Optional.of(LoginClaims.NONE));
  }

  private <T> T look(Function<Optional<String>, T> at, T unknown) {
    if (profile.embedded() || settings.keyring() == KeyringKind.SYSTEM) {
      return unknown;
    }
    try {
      return at.apply(
          logins().get(CredentialChain.application(profile), profile.endpoints().host()));
    } catch (RuntimeException unreadable) {
      // Whoever uses it will be told.
      return unknown;
    }
  }

  private CredentialStore logins() {
    return known
        .map(Connection::logins)
        .orElseGet(() -> new CredentialChain(host, settings.in(profile)).find(profile).store());
  }
}
