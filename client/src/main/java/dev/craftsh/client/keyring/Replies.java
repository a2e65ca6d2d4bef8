package dev.craftsh.client.keyring;

import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.errors.Error;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.secret.handlers.MessageHandler;

/**
 * Sends calls to the Secret Service and throws what went wrong. The library's own way answers null
 * for an error, for silence and for a locked item alike, which ends in a NullPointerException
 * somewhere else.
 */
final class Replies extends MessageHandler {
  /** Longer than any limit that the work as a whole has, whose end interrupts the wait. */
  private static final long PATIENCE_SECONDS = 60;

  Replies(DBusConnection connection) {
    super(connection);
  }

  @Override
  public Object[] send(
      String service, String path, String iface, String method, String signature, Object... args) {
    try {
      MethodCall call = new MethodCall(service, path, iface, method, (byte) 0, signature, args);
      getConnection().sendMessage(call);
      Message reply = await(call, method);
      if (reply instanceof Error error) {
        throw refusal(error, method);
      }
      Object[] parameters = reply.getParameters();
      return parameters == null ? new Object[0] : parameters;
    } catch (DBusException unsendable) {
      throw KeyringTrouble.unexpected(unsendable);
    }
  }

  private static Message await(MethodCall call, String method) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Thread.currentThread().isInterrupted() && System.nanoTime() < end) {
      Message reply = call.getReply(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      if (reply != null) {
        return reply;
      }
    }
    throw new KeyringTrouble(KeyringState.NOT_ANSWERING, method + " was not answered", null);
  }

  /**
   * Decides by the names that the two specifications give; the texts beside them are for people.
   */
  private static KeyringTrouble refusal(Error error, String method) {
    String name = String.valueOf(error.getName());
    if (name.equals("org.freedesktop.Secret.Error.IsLocked")) {
      return new KeyringTrouble(KeyringState.LOCKED, "it is locked", null);
    }
    // The last is what gnome-keyring says, for objects as for methods that are not there.
    if (name.equals("org.freedesktop.Secret.Error.NoSuchObject")
        || name.equals("org.freedesktop.DBus.Error.UnknownObject")
        || name.equals("org.freedesktop.DBus.Error.UnknownMethod")) {
      return KeyringTrouble.entryGone(method);
    }
    if (name.equals("org.freedesktop.DBus.Error.ServiceUnknown")
        || name.equals("org.freedesktop.DBus.Error.NameHasNoOwner")) {
      return new KeyringTrouble(
          KeyringState.NO_SERVICE, "nothing offers org.freedesktop.secrets on the bus", null);
    }
    if (name.startsWith("org.freedesktop.DBus.Error.Spawn.")) {
      return new KeyringTrouble(
          KeyringState.NO_SERVICE, "the bus could not start a Secret Service (" + name + ")", null);
    }
    if (name.equals("org.freedesktop.DBus.Error.NoReply")) {
      return new KeyringTrouble(
          KeyringState.NOT_ANSWERING, "it went away before it answered " + method, null);
    }
    return new KeyringTrouble(KeyringState.FAILED, method + " failed with " + name, null);
  }
}
