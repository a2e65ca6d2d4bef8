package dev.craftsh.client.endpoint;

import dev.craftsh.client.auth.Attenuation;
import dev.craftsh.client.auth.Credentials;
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

  /** Who is logged in, and what the credentials permit. */
  Whoami whoami();
}
