package dev.craftsh.shell.journal;

import dev.craftsh.client.intercept.Call;
import dev.craftsh.client.intercept.Interceptor;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.shell.config.Assumption;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.session.Interceptions;
import dev.craftsh.shell.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sees every request of a session, and lets all but changes pass. A change is noted down, and when
 * its answer is lost the store is asked what became of it. Safe for threads.
 */
public final class Journal implements Interceptor {
  private final Session session;
  private final Consumer<String> notice;
  private final StoreClock clock;
  private final Identity identity;
  private final Units units;
  private final Way way;
  private volatile @Nullable Run run;

  /** {@code notice} tells people something that is not data. */
  public Journal(Session session, Consumer<String> notice) {
    this.session = session;
    this.notice = notice;
    clock = new StoreClock(session.host().clock());
    identity = new Identity(session);
    units = new Units(session, identity, notice);
    way = new Way(new Sight(session, clock), units, notice);
  }

  @Override
  public Reply intercept(Call call, Onward onward) {
    if (isNoted(call)) {
      return way.go(call, onward, run);
    }
    var reply = onward.send();
    clock.learn(reply);
    return reply;
  }

  /** What is withheld, or refused, changes nothing; logins are not the user's deeds. */
  private boolean isNoted(Call call) {
    boolean change = call.changes() && call.authorized();
    return (change || (run != null && call.upload().isPresent()))
        && !session.settings().readOnly()
        && !isReplayed()
        && !isRehearsed();
  }

  private boolean isRehearsed() {
    return session.interceptions().has(Interceptions.Seat.REHEARSAL);
  }

  /** What a cassette answers never happened. */
  private boolean isReplayed() {
    return session.settings().get(Keys.REPLAY).isPresent();
  }

  /** Does one unit of the user's; what it changes is told together. */
  public <T> T unit(Supplier<String> line, Supplier<T> work) {
    return units.during(line, work);
  }

  /** The same for Java, which may use several threads. */
  public <T> T javaUnit(Supplier<String> source, Supplier<T> work) {
    return units.duringJava(source, work);
  }

  /** What was changed, the newest last, each with its number. */
  public Entries entries() {
    return units.entries();
  }

  /** Whether runs shall be kept: not where nothing outlives the process anyway. */
  public boolean keepsRuns() {
    return !session.settings().ephemeral()
        && !session.profile().embedded()
        && !isReplayed()
        && !isRehearsed();
  }

  /** Where runs are kept; empty where they shall not be, or cannot. */
  public Optional<Runs> runs() {
    return keepsRuns() ? Runs.of(session.host()) : Optional.empty();
  }

  /** From now on notes changes as those of this run; until {@link #leave}. */
  public Run begin(Runs runs, RunHead script) {
    var begun = Run.begin(runs, id -> head(script, id), session.host().clock(), notice);
    run = begun;
    return begun;
  }

  /** Goes on with a run that broke off. */
  public Run goOn(Runs runs, Resumable broken, Assumption assumption) {
    identity.require(broken.head());
    var resumed = Run.goOn(runs, broken, session.host().clock(), notice);
    way.assume(assumption);
    run = resumed;
    return resumed;
  }

  /** From now on that one hears of every command. */
  public void listen(UnitListener listener) {
    units.listen(listener);
  }

  /** From now on changes belong to no run. */
  public void leave() {
    run = null;
  }

  /** What is on its way when the process is about to end by a signal; nothing else is sent. */
  public List<String> interrupted() {
    return way.end();
  }

  /** What {@code --resume} takes to go on with the run of the moment. */
  public Optional<String> resumable() {
    var broken = run;
    return broken == null ? Optional.empty() : broken.id();
  }

  private RunHead head(RunHead script, String id) {
    var account = identity.account();
    return script.by(
        id,
        session.profile().name(),
        session.profile().endpoints().api().toString(),
        account,
        session.host().clock().instant(),
        clock.skewMillis());
  }
}
