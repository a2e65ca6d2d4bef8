package dev.craftsh.client.auth;

import dev.craftsh.client.error.CredentialsUnavailable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps logins as long as the program runs. Touches no file and no keyring. */
public final class MemoryCredentialStore implements CredentialStore {
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  /** Holding nothing yet. */
  public MemoryCredentialStore() {}

  /** Text, because hashing a first record takes the virtual machine tens of milliseconds. */
  private static String key(String application, String host) {
    return application + '\0' + host;
  }

  /** One that holds a login already, from an environment variable or a file, say. */
  public static MemoryCredentialStore holding(String application, String host, String exported) {
    MemoryCredentialStore store = new MemoryCredentialStore();
    store.set(application, host, Credentials.parseExported(exported).export());
    return store;
  }

  /** One that holds a login already. */
  public static MemoryCredentialStore holding(
      String application, String host, Credentials credentials) {
    MemoryCredentialStore store = new MemoryCredentialStore();
    store.set(application, host, credentials.export());
    return store;
  }

  @Override
  public Optional<String> get(String application, String host) {
    return Optional.ofNullable(texts.get(key(application, host)));
  }

  @Override
  public void set(String application, String host, String exported) {
    texts.put(key(application, host), exported);
  }

  @Override
  public void delete(String application, String host) {
    if (texts.remove(key(application, host)) == null) {
      throw CredentialsUnavailable.of(application, host);
    }
  }

  /** Says how many logins it keeps, not which. */
  @Override
  public String toString() {
    return "MemoryCredentialStore[" + texts.size() + "]";
  }
}
