package dev.craftsh.client.keyring;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;

/**
 * A keyring as java-keyring sees it: the Keychain of macOS, the Credential Manager of Windows. It
 * says "not there" and "not allowed" with one exception, so that both read as absent, as in the
 * reference library (contract/auth.md §9.3).
 */
final class NativeEntries implements KeyringEntries {
  private final Keyring keyring;

  private NativeEntries(Keyring keyring) {
    this.keyring = keyring;
  }

  static NativeEntries of(KeyringStorageType type) throws BackendNotSupportedException {
    return new NativeEntries(Keyring.create(type));
  }

  @Override
  public Optional<String> get(String service, String username) {
    try {
      return Optional.ofNullable(keyring.getPassword(service, username));
    } catch (PasswordAccessException absent) {
      return Optional.empty();
    }
  }

  @Override
  public void set(String service, String username, String text) throws PasswordAccessException {
    keyring.setPassword(service, username, text);
  }

  @Override
  public boolean delete(String service, String username) {
    try {
      keyring.deletePassword(service, username);
      return true;
    } catch (PasswordAccessException absent) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      keyring.close();
    } catch (Exception released) {
      // What was asked of it has been done.
    }
  }
}
