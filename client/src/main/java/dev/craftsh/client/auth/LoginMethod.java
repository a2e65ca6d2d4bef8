package dev.craftsh.client.auth;

import java.time.Duration;
import java.util.Optional;

/** How somebody proves who they are. */
public sealed interface LoginMethod {
  /**
   * With an Ubuntu One account (contract/auth.md §6).
   *
   * @param email the account's e-mail address
   * @param password the account's password
   * @param otp the one-time password, when one was given
   */
  record UbuntuOne(String email, Secret password, Optional<Secret> otp) implements LoginMethod {
    @Override
    public String toString() {
      return email;
    }
  }

  /**
   * With a macaroon that the administrator of an on-premises store exported (contract/store-api.md
   * §2).
   *
   * @param macaroon the macaroon's text
   */
  record Offline(Secret macaroon) implements LoginMethod {
    @Override
    public String toString() {
      return "with an administrator's macaroon";
    }
  }

  /**
   * In the browser, at the identity service that the store names (contract/auth.md §5).
   *
   * @param browser who shows the page
   * @param bound how long to wait for the user to be done there
   */
  record Candid(BrowserOpener browser, Duration bound) implements LoginMethod {
    @Override
    public String toString() {
      return "in the browser";
    }
  }
}
