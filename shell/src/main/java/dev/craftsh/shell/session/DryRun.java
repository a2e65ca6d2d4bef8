package dev.craftsh.shell.session;

import dev.craftsh.client.Namespace;
import dev.craftsh.client.StoreClient;
import dev.craftsh.shell.permission.StorePath;
import dev.craftsh.shell.rehearsal.Rehearsal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a session means its changes, or imagines them. */
public final class DryRun {
  private final Session session;
  private final Connections connections;
  private volatile @Nullable Rehearsal rehearsal;

  DryRun(Session session, Connections connections) {
    this.session = session;
    this.connections = connections;
  }

  /**
   * From now on withholds whatever changes something, and imagines it instead; or no more, and
   * forgets what it imagined.
   */
  public void turn(boolean on) {
    if (on == (rehearsal != null)) {
      return;
    }
    session.guard().rest(on);
    if (on) {
      var begun =
          new Rehearsal(
              this::clientFor, () -> session.settings().readOnly(), session.host().clock());
      rehearsal = begun;
      session.interceptions().put(Interceptions.Seat.REHEARSAL, begun);
    } else {
      rehearsal = null;
      session.interceptions().remove(Interceptions.Seat.REHEARSAL);
    }
  }

  /**
   * Whether changes are imagined: a script that keeps a file of what it did leaves it alone then.
   */
  public boolean isOn() {
    return rehearsal != null;
  }

  /** What is imagined; empty when everything is meant. */
  public Optional<Rehearsal> rehearsal() {
    return Optional.ofNullable(rehearsal);
  }

  /**
   * The client that asks for such paths, as whoever asks; profiles may have been switched since.
   */
  private StoreClient clientFor(StorePath path) {
    var current = session.storeOf(session.acting());
    if (asks(current, path)) {
      return current;
    }
    return connections
        .first(connection -> asks(connection.client(), path))
        .map(Connection::client)
        .orElse(current);
  }

  private static boolean asks(StoreClient client, StorePath path) {
    boolean snaps = client.endpoints().namespace() == Namespace.SNAP;
    return snaps == path.isDashboard();
  }
}
