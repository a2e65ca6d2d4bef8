package dev.craftsh.client.keyring;

import com.github.javakeyring.KeyringStorageType;
import dev.craftsh.client.auth.CredentialStore;
import dev.craftsh.client.error.CredentialsUnavailable;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Keeps logins in the keyring of the operating system.
 *
 * <p>On Linux and its kin that is the default collection of the freedesktop Secret Service, with
 * the attributes and the label that Python's {@code keyring} writes, so that a login stored by
 * craft-store, snapcraft or charmcraft for the same application and host is found and overwritten
 * in place, and they find ours (contract/auth.md §9.3). On macOS it is the Keychain, on Windows the
 * Credential Manager, both through java-keyring and neither tested by this project; Python's
 * entries are not found on Windows.
 *
 * <p>Each call opens a connection, uses it and closes it, on a thread that neither outlives its
 * limit nor keeps the program from ending. Nothing is opened or loaded before the first call. A
 * locked keyring is never unlocked by asking on the desktop. {@link #probe} tells in advance
 * whether logins can be kept:
 *
 * <pre>{@code
 * var store = SystemCredentialStore.in(System.getenv());
 * store.probe().orThrow();     // before a password is asked for
 * store.set("my-app", "api.charmhub.io", credentials.export());
 * }</pre>
 */
public final class SystemCredentialStore implements CredentialStore {
  /** How long {@link #probe} takes at most, with a margin for starting and ending it: 2 s. */
  public static final Duration PROBE_LIMIT = Duration.ofSeconds(2);

  /**
   * How long reading, writing or forgetting takes at most: 5 s, for a service that has to be
   * started first.
   */
  public static final Duration LIMIT = Duration.ofSeconds(5);

  private static final Duration MARGIN = Duration.ofMillis(100);

  private final KeyringEntries.Opener keyring;

  SystemCredentialStore(KeyringEntries.Opener keyring) {
    this.keyring = keyring;
  }

  /**
   * The keyring that an environment leads to.
   *
   * @param environment read for {@code DBUS_SESSION_BUS_ADDRESS}, else {@code XDG_RUNTIME_DIR};
   *     macOS and Windows ask no environment
   */
  public static SystemCredentialStore in(Map<String, String> environment) {
    // No setting that an embedder could want otherwise: a process runs on one system.
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return new SystemCredentialStore(() -> NativeEntries.of(KeyringStorageType.OSX_KEYCHAIN));
    }
    if (system.startsWith("windows")) {
      return new SystemCredentialStore(
          () -> NativeEntries.of(KeyringStorageType.WINDOWS_CREDENTIAL_STORE));
    }
    return new SystemCredentialStore(
        () -> SecretServiceEntries.at(SessionBusAddress.socketIn(environment)));
  }

  /**
   * Looks whether logins can be read and kept, within {@link #PROBE_LIMIT}. Changes nothing and
   * asks nobody.
   */
  public KeyringProbe probe() {
    try {
      Bounded.call(
          PROBE_LIMIT.minus(MARGIN),
          () -> {
            keyring.open().close();
            return true;
          });
      return new KeyringProbe(KeyringState.AVAILABLE, "logins can be kept in it");
    } catch (KeyringTrouble trouble) {
      return trouble.toProbe();
    }
  }

  @Override
  public Optional<String> get(String application, String host) {
    return within(
        "read",
        () -> {
          try (KeyringEntries entries = keyring.open()) {
            return entries.get(application, host);
          }
        });
  }

  /**
   * Keeps a login, in place of one that is there. When it fails because the keyring did not answer
   * in time, the login may have been kept all the same.
   */
  @Override
  public void set(String application, String host, String exported) {
    within(
        "write to",
        () -> {
          try (KeyringEntries entries = keyring.open()) {
            entries.set(application, host, exported);
            return true;
          }
        });
  }

  @Override
  public void delete(String application, String host) {
    boolean deleted =
        within(
            "delete from",
            () -> {
              try (KeyringEntries entries = keyring.open()) {
                return entries.delete(application, host);
              }
            });
    if (!deleted) {
      throw CredentialsUnavailable.of(application, host);
    }
  }

  private static <T> T within(String verb, Callable<T> work) {
    try {
      return Bounded.call(LIMIT.minus(MARGIN), work);
    } catch (KeyringTrouble trouble) {
      throw trouble.toUnavailable(verb);
    }
  }

  @Override
  public String toString() {
    return "SystemCredentialStore";
  }
}
