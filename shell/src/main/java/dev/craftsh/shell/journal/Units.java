package dev.craftsh.shell.journal;

import dev.craftsh.client.intercept.Reply;
import dev.craftsh.shell.outcome.Sent;
import dev.craftsh.shell.session.ExitRequested;
import dev.craftsh.shell.session.Session;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers changes by what asked for them, and writes each lot down when that is over. */
final class Units {
  private final Session session;
  private final Identity identity;
  private final Entries entries;
  private volatile @Nullable UnitListener listener;

  /** A command's are those of its thread. */
  private final Map<Thread, Unit> commands = new ConcurrentHashMap<>();

  /** Java may use several threads. */
  private final Deque<Unit> java = new ArrayDeque<>();

  Units(Session session, Identity identity, Consumer<String> notice) {
    this.session = session;
    this.identity = identity;
    entries = new Entries(session, notice);
  }

  void listen(UnitListener newListener) {
    listener = newListener;
  }

  Entries entries() {
    return entries;
  }

  /** A command line. */
  <T> T during(Supplier<String> line, Supplier<T> work) {
    var unit = begin(line);
    var outer = commands.put(Thread.currentThread(), unit);
    try {
      return ended(unit, work);
    } finally {
      restore(outer);
      write(unit);
    }
  }

  private void restore(@Nullable Unit outer) {
    if (outer == null) {
      commands.remove(Thread.currentThread());
    } else {
      commands.put(Thread.currentThread(), outer);
    }
  }

  /** A piece of Java. */
  <T> T duringJava(Supplier<String> source, Supplier<T> work) {
    var unit = begin(source);
    var outer = commands.remove(Thread.currentThread());
    push(unit);
    try {
      return ended(unit, work);
    } finally {
      remove(unit);
      restore(outer);
      write(unit);
    }
  }

  private Unit begin(Supplier<String> line) {
    return new Unit(line, session.host().clock().instant());
  }

  private static <T> T ended(Unit unit, Supplier<T> work) {
    try {
      var result = work.get();
      unit.succeeded(result);
      return result;
    } catch (ExitRequested exit) {
      throw exit;
    } catch (RuntimeException failure) {
      unit.failed(failure);
      throw failure;
    }
  }

  private void push(Unit unit) {
    synchronized (java) {
      java.addLast(unit);
    }
  }

  private void remove(Unit unit) {
    synchronized (java) {
      java.remove(unit);
    }
  }

  private Optional<Unit> current() {
    var own = commands.get(Thread.currentThread());
    if (own != null) {
      return Optional.of(own);
    }
    synchronized (java) {
      return Optional.ofNullable(java.peekLast());
    }
  }

  /** A change and what became of it. */
  void note(Sent sent, String became, Optional<Reply> reply) {
    var unit = current();
    if (unit.isPresent()) {
      unit.get().add(sent, became, reply, session.acting());
    } else {
      var alone = begin(() -> "");
      alone.add(sent, became, reply, session.acting());
      write(alone);
    }
  }

  private void write(Unit unit) {
    var listening = listener;
    if (listening != null) {
      unit.tell(listening, session.host().clock().instant());
    }
    for (var profile : unit.profiles()) {
      var account = profile.embedded() ? session.logins().source() : identity.account(profile);
      entries.add(unit.json(account, profile));
    }
  }
}
