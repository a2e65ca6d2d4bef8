package dev.craftsh.shell.session;

import dev.craftsh.client.intercept.Call;
import dev.craftsh.client.intercept.Interceptor;
import dev.craftsh.client.intercept.Reply;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Who stands between this session's clients and the network, in an order that does not depend on
 * who came first. They may come and go while the session lasts.
 */
public final class Interceptions implements Interceptor {
  /** The places, the one nearest to the operations first. */
  public enum Seat {
    /** Lets nothing more begin of what was ended. */
    END,
    /** Asks before too much is changed. */
    GUARD,
    /** Remembers what was done, and answers what was done before. */
    JOURNAL,
    /** Withholds changes. */
    REHEARSAL,
    /** Records what comes from the network, or stands in for it. */
    CASSETTE
  }

  /** Replaced, never changed: calls that are under way keep their order. */
  private volatile Map<Seat, Interceptor> seats = new EnumMap<>(Seat.class);

  /** From the next call on, this one has that place. */
  public synchronized void put(Seat seat, Interceptor interceptor) {
    var next = new EnumMap<>(seats);
    next.put(seat, interceptor);
    seats = next;
  }

  /** From the next call on, the place is free. */
  public synchronized void remove(Seat seat) {
    var next = new EnumMap<>(seats);
    next.remove(seat);
    seats = next;
  }

  /** Whether somebody has that place. */
  public boolean has(Seat seat) {
    return seats.containsKey(seat);
  }

  @Override
  public Reply intercept(Call call, Onward onward) {
    return next(seats.values().iterator(), call, onward);
  }

  private static Reply next(Iterator<Interceptor> rest, Call call, Onward onward) {
    return rest.hasNext()
        ? rest.next().intercept(call, () -> next(rest, call, onward))
        : onward.send();
  }
}
