package dev.craftsh.client.endpoint;

import dev.craftsh.client.auth.Attenuation;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.model.Whoami;

/**
 * What a store does about credentials itself; the login in between is {@link UbuntuOne}'s or {@link
 * Candid}'s.
 */
public interface Tokens {
  /**
   * Asks for a root macaroon that is still to be discharged. Its text is kept as received: it goes
   * into headers as it is.
   */
  String requestRoot(Attenuation attenuation, String description);

  /**
   * What to keep after a login; a store may take the macaroons in exchange for something of its
   * own.
   */
  Credentials settle(Credentials.UbuntuOne macaroons, String description);

  /** Asks for a root macaroon that is to be discharged in the browser: a JSON text. */
  String requestCandidRoot(Attenuation attenuation, String description);

  /**
   * Gives the token for a root macaroon and its discharges.
   *
   * @param macaroons the value of the header {@code Macaroons}
   */
  Credentials exchange(String macaroons);

  /**
   * Gives the token for a macaroon that the administrator of an on-premises store exported.
   *
   * @throws NotSupported at every other store
   */
  default Credentials exchangeOffline(Secret macaroon) {
    throw NotSupported.because(
        "Cannot log in",
        "only an on-premises store takes a macaroon of its administrator",
        "log in with an account");
  }

  /** Who is logged in, and what the credentials permit. */
  Whoami whoami();
}
