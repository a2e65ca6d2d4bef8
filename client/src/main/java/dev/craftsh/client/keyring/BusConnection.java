package dev.craftsh.client.keyring;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicReference;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.connections.transports.AbstractTransport;
import org.freedesktop.dbus.connections.transports.TransportConnection;
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
   * Ends a half-made connection, which the library keeps to itself. Had it connected already, and
   * only its hello was not answered, it has threads, and only they can end it: they do when nothing
   * more comes in. Without a socket one of them would look for it forever, at full speed.
   */
  private static void close(@Nullable AbstractTransport transport) {
    try {
      if (transport == null) {
        return;
      }
      if (transport.isConnected()) {
        channel(transport).shutdownInput();
      } else {
        transport.close();
      }
    } catch (IOException closedAnyway) {
      // Nothing is left to do.
    }
  }

  /** The library offers no way to it, once it is connected. */
  private static SocketChannel channel(AbstractTransport transport) throws IOException {
    try {
      Field connection = AbstractTransport.class.getDeclaredField("transportConnection");
      connection.setAccessible(true);
      return ((TransportConnection) connection.get(transport)).getChannel();
    } catch (ReflectiveOperationException otherVersion) {
      throw new IOException(otherVersion);
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
