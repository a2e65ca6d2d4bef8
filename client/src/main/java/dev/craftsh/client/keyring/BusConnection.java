package dev.craftsh.client.keyring;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.connections.transports.AbstractTransport;
import org.freedesktop.dbus.exceptions.DBusException;
import org.jspecify.annotations.Nullable;

/** Connections to the session bus, one per use, shared with nobody. */
final class BusConnection {
  private BusConnection() {}

  /**
   * Connects.
   *
   * @throws KeyringTrouble when nothing listens there
   */
  static DBusConnection to(String socket) {
    AtomicReference<@Nullable AbstractTransport> transport = new AtomicReference<>();
    boolean connected = false;
    try {
      DBusConnection connection =
          DBusConnectionBuilder.forAddress(
                  BusAddress.of("unix:path=/").addParameter("path", socket))
              .withShared(false)
              .transportConfig()
              .withPreConnectCallback(transport::set)
              .back()
              .build();
      connected = true;
      return connection;
    } catch (DBusException | RuntimeException refused) {
      throw new KeyringTrouble(
          KeyringState.NO_BUS,
          "the session bus at " + socket + " cannot be reached (" + rootCause(refused) + ")",
          refused);
    } finally {
      if (!connected) {
        close(transport.get());
      }
    }
  }

  /**
   * The library keeps a half-made connection to itself, with its thread; without a socket the
   * thread ends.
   */
  private static void close(@Nullable AbstractTransport transport) {
    try {
      if (transport != null) {
        transport.close();
      }
    } catch (IOException closedAnyway) {
      // Nothing is left to do.
    }
  }

  private static String rootCause(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
