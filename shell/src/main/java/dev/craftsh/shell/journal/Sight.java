package dev.craftsh.shell.journal;

import dev.craftsh.shell.outcome.Circumstances;
import dev.craftsh.shell.outcome.Found;
import dev.craftsh.shell.outcome.Lookup;
import dev.craftsh.shell.outcome.Sent;
import dev.craftsh.shell.outcome.Verdict;
import dev.craftsh.shell.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks at the store, as often and as long as it makes sense. */
final class Sight {
  /** A change that has not shown after this time never reached the store. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private static final Duration PAUSE = Duration.ofMillis(400);

  /** Whoever pressed Ctrl-C waits no longer. */
  private static final Duration GLANCE = Duration.ofMillis(800);

  private final Session session;
  private final StoreClock clock;

  Sight(Session session, StoreClock clock) {
    this.session = session;
    this.clock = clock;
  }

  Instant now() {
    return clock.now();
  }

  void learn(dev.craftsh.client.intercept.Reply reply) {
    clock.learn(reply);
  }

  /** What is known of a request that belongs to no run. */
  Circumstances alone(Instant sentAt) {
    long coarse = 1500;
    return new Circumstances(
        sentAt.plusMillis(clock.skewMillis()).minusMillis(coarse),
        java.util.List.of(),
        java.util.Optional.empty());
  }

  /** Looks until the change shows, or would have. */
  Found look(Sent sent, Instant sentAt, Circumstances circumstances) {
    while (true) {
      // Measured before the look: what it does not see then, it never will.
      boolean settled = !clock.now().isBefore(sentAt.plus(SETTLED));
      var found = once(sent, circumstances);
      if (settled || found.verdict() != Verdict.NOT_APPLIED || !pause()) {
        return found;
      }
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** One look of less than a second; that a change does not show by then means little. */
  Found glance(Sent sent, Circumstances circumstances) {
    if (!Lookup.canTell(sent)) {
      return Found.UNKNOWN;
    }
    var found = new CompletableFuture<Found>();
    var looking = new Thread(() -> found.complete(once(sent, circumstances)), "craftsh-glance");
    looking.setDaemon(true);
    looking.start();
    try {
      return found.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Found.UNKNOWN;
    } catch (ExecutionException | TimeoutException late) {
      return Found.UNKNOWN;
    }
  }

  /** The profile whose client sends what is on its way here; empty for the one in use. */
  String other() {
    var acting = session.acting().name();
    return acting.equals(session.profile().name()) ? "" : acting;
  }

  /** Only the store that it was sent to can be asked, by whoever sent it. */
  private Found once(Sent sent, Circumstances circumstances) {
    var by = sent.by().isEmpty() ? session.profile() : session.profiles().get(sent.by());
    return sent.url().startsWith(by.endpoints().api().toString())
        ? Lookup.look(sent, session.storeOf(by), circumstances)
        : Found.UNKNOWN;
  }
}
