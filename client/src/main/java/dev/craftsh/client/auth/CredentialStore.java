package dev.craftsh.client.auth;

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
