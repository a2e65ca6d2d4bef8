package dev.craftsh.client.auth;

import dev.craftsh.client.error.CredentialsAlreadyAvailable;
import dev.craftsh.client.error.CredentialsUnavailable;
import java.util.Optional;

/**
 * A place that keeps logins: one exported text ({@link Credentials#export}) per application and
 * host (contract/auth.md §9). Safe for several threads.
 */
public interface CredentialStore {
  /**
   * What is kept.
   *
   * @param application the name of the application that logged in
   * @param host the store's host, with the port if its address names one
   * @throws dev.craftsh.client.error.KeyringUnavailable when the place cannot be used
   */
  Optional<String> get(String application, String host);

  /**
   * What is kept, when there has to be something.
   *
   * @throws CredentialsUnavailable when nothing is
   * @throws dev.craftsh.client.error.KeyringUnavailable when the place cannot be used
   */
  default String require(String application, String host) {
    return get(application, host).orElseThrow(() -> CredentialsUnavailable.of(application, host));
  }

  /**
   * Makes sure that nothing is kept.
   *
   * @throws CredentialsAlreadyAvailable when something is
   * @throws dev.craftsh.client.error.KeyringUnavailable when the place cannot be used
   */
  default void requireNone(String application, String host) {
    if (get(application, host).isPresent()) {
      throw CredentialsAlreadyAvailable.of(application, host);
    }
  }

  /**
   * Keeps a login, in place of one that is there.
   *
   * @throws dev.craftsh.client.error.KeyringUnavailable when the place cannot be used
   */
  void set(String application, String host, String exported);

  /**
   * Forgets a login.
   *
   * @throws dev.craftsh.client.error.CredentialsUnavailable when there is none
   * @throws dev.craftsh.client.error.KeyringUnavailable when the place cannot be used
   */
  void delete(String application, String host);
}
