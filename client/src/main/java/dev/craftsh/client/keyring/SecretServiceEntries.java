package dev.craftsh.client.keyring;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.freedesktop.dbus.ObjectPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;
import org.freedesktop.secret.Collection;
import org.freedesktop.secret.Item;
import org.freedesktop.secret.Pair;
import org.freedesktop.secret.Secret;
import org.freedesktop.secret.TransportEncryption;

/**
 * The default collection of the freedesktop Secret Service, with entries that look like those of
 * Python's keyring (contract/auth.md §9.3). Texts travel over the bus encrypted for this one
 * connection.
 */
final class SecretServiceEntries implements KeyringEntries {
  private static final String APPLICATION = "Python keyring library";
  private static final int ALIAS_LOOKS = 6;
  private static final long ALIAS_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final DBusConnection connection;
  private final SecretService service;
  private final TransportEncryption encryption;
  private final Collection collection;

  private SecretServiceEntries(DBusConnection connection)
      throws GeneralSecurityException, DBusException {
    this.connection = connection;
    service = SecretService.on(connection);
    collection = defaultCollection(service);
    encryption = new TransportEncryption(service);
    encryption.initialize();
    encryption.openSession();
    encryption.generateSessionKey();
  }

  /**
   * Opens the collection on the bus that listens at a socket. The collection is known to be
   * unlocked, and a session to work.
   *
   * @throws KeyringTrouble when it cannot be used
   */
  static SecretServiceEntries at(String socket) throws GeneralSecurityException, DBusException {
    DBusConnection connection = BusConnection.to(socket);
    SecretServiceEntries entries = null;
    try {
      entries = new SecretServiceEntries(connection);
      return entries;
    } finally {
      if (entries == null) {
        connection.disconnect();
      }
    }
  }

  private static Collection defaultCollection(SecretService service) {
    ObjectPath path = defaultAlias(service);
    Collection collection = service.collection(path);
    if (collection.isLocked()) {
      throw locked();
    }
    return collection;
  }

  /**
   * The default collection's path. gnome-keyring has none for a moment whenever it replaces the
   * collection's file, as it does when several programs write at once, so that one look is no
   * proof.
   */
  private static ObjectPath defaultAlias(SecretService service) {
    for (int look = 0; look < ALIAS_LOOKS; look++) {
      ObjectPath path = service.readAlias("default");
      if (!path.getPath().equals("/")) {
        return path;
      }
      LockSupport.parkNanos(ALIAS_PAUSE_NANOS);
    }
    throw new KeyringTrouble(
        KeyringState.NO_DEFAULT_COLLECTION, "it has no default collection", null);
  }

  @Override
  public Optional<String> get(String name, String username) throws GeneralSecurityException {
    List<ObjectPath> found = collection.searchItems(key(name, username));
    if (found.size() > 1) {
      List<ObjectPath> ours = collection.searchItems(attributes(name, username));
      found = ours.isEmpty() ? found : ours;
    }
    return found.isEmpty() ? Optional.empty() : text(found.get(0));
  }

  private Optional<String> text(ObjectPath path) throws GeneralSecurityException {
    Secret secret;
    try {
      secret = service.item(path).getSecret(service.getSession().getPath());
    } catch (KeyringTrouble trouble) {
      if (trouble.isEntryGone()) {
        return Optional.empty();
      }
      throw trouble;
    }
    char[] text = encryption.decrypt(secret);
    try {
      return Optional.of(new String(text));
    } finally {
      Arrays.fill(text, '\0');
    }
  }

  @Override
  public void set(String name, String username, String text) throws GeneralSecurityException {
    String label = "Password for '" + username + "' on '" + name + "'";
    @SuppressWarnings("rawtypes") // the library's signature
    Map<String, Variant> properties = Item.createProperties(label, attributes(name, username));
    try (Secret secret = encrypted(text)) {
      Pair<ObjectPath, ObjectPath> created = collection.createItem(properties, secret, true);
      if (created.a.getPath().equals("/")) {
        throw locked();
      }
    }
  }

  private Secret encrypted(String text) throws GeneralSecurityException {
    Secret secret = encryption.encrypt(text);
    return new Secret(
        secret.getSession(),
        secret.getSecretParameters(),
        secret.getSecretValue(),
        Secret.TEXT_PLAIN);
  }

  @Override
  public boolean delete(String name, String username) {
    boolean deleted = false;
    // All of them: a login that another tool stored beside ours would still be found.
    for (ObjectPath path : collection.searchItems(key(name, username))) {
      deleted |= delete(path);
    }
    return deleted;
  }

  private boolean delete(ObjectPath path) {
    try {
      if (!service.item(path).delete().getPath().equals("/")) {
        throw locked();
      }
      return true;
    } catch (KeyringTrouble trouble) {
      if (trouble.isEntryGone()) {
        return false;
      }
      throw trouble;
    }
  }

  @Override
  public void close() {
    encryption.close();
    connection.disconnect();
  }

  private static Map<String, String> key(String name, String username) {
    return new TreeMap<>(Map.of("service", name, "username", username));
  }

  /**
   * Exactly these: with any other beside them (libsecret's xdg:schema, say) Python's entry would
   * not be replaced.
   */
  private static Map<String, String> attributes(String name, String username) {
    Map<String, String> attributes = key(name, username);
    attributes.put("application", APPLICATION);
    return attributes;
  }

  /**
   * Said too when a prompt is asked for: who would answer it is at a desktop, which may be far away
   * or none.
   */
  private static KeyringTrouble locked() {
    return new KeyringTrouble(KeyringState.LOCKED, "it is locked", null);
  }
}
