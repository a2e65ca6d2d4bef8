package dev.craftsh.shell.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The clients of a session, one for each profile that was used. Safe for several threads. */
final class Connections {
  private final Map<String, Connection> byProfile = new HashMap<>();
  private final Object making = new Object();

  Optional<Connection> known(Profile profile) {
    synchronized (byProfile) {
      return Optional.ofNullable(byProfile.get(profile.name()));
    }
  }

  /** Made once, whoever asks first; whoever only looks does not wait for that. */
  Connection of(Profile profile, Supplier<Connection> connect) {
    var known = known(profile);
    if (known.isPresent()) {
      return known.get();
    }
    synchronized (making) {
      return known(profile).orElseGet(() -> kept(profile, connect.get()));
    }
  }

  /** Puts it there; the one before is the same with another login, or none. */
  Connection kept(Profile profile, Connection connection) {
    synchronized (byProfile) {
      byProfile.put(profile.name(), connection);
    }
    return connection;
  }

  /** Puts a new one in the place of another, which never acts again. */
  void replace(Profile profile, Connection fresh) {
    synchronized (byProfile) {
      var before = byProfile.put(profile.name(), fresh);
      if (before != null) {
        end(before);
      }
    }
  }

  /** That one, if it was used, never acts again. */
  void end(Profile profile) {
    synchronized (byProfile) {
      var before = byProfile.remove(profile.name());
      if (before != null) {
        end(before);
      }
    }
  }

  /** None of them acts again. */
  void endAll() {
    synchronized (byProfile) {
      byProfile.values().forEach(Connections::end);
      byProfile.clear();
    }
  }

  private static void end(Connection connection) {
    connection.gate().shut();
    connection.client().close();
  }

  Optional<Connection> first(Predicate<Connection> wanted) {
    synchronized (byProfile) {
      for (var connection : byProfile.values()) {
        if (wanted.test(connection)) {
          return Optional.of(connection);
        }
      }
      return Optional.empty();
    }
  }

  void forEach(Consumer<Connection> work) {
    synchronized (byProfile) {
      byProfile.values().forEach(work);
    }
  }
}
