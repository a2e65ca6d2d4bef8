package dev.craftsh.client.keyring;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.ObjectPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.secret.Collection;
import org.freedesktop.secret.Item;
import org.freedesktop.secret.Service;
import org.freedesktop.secret.handlers.SignalHandler;

/** The library's objects of the Secret Service, made to throw errors instead of swallowing them. */
final class SecretService extends Service {
  private SecretService(DBusConnection connection) {
    super(connection);
    msg = new Replies(connection);
  }

  static SecretService on(DBusConnection connection) {
    // Making the first one subscribes to signals through a handler that the whole process shares
    // and that no lock guards.
    synchronized (SignalHandler.getInstance()) {
      return new SecretService(connection);
    }
  }

  Collection collection(ObjectPath path) {
    return new ReportingCollection(path, this);
  }

  Item item(ObjectPath path) {
    return new ReportingItem(path, this);
  }

  private static final class ReportingCollection extends Collection {
    ReportingCollection(DBusPath path, SecretService service) {
      super(path, service, null);
      msg = new Replies(service.getConnection());
    }
  }

  private static final class ReportingItem extends Item {
    ReportingItem(ObjectPath path, SecretService service) {
      super(path, service);
      msg = new Replies(service.getConnection());
    }
  }
}
