package dev.craftsh.shell.journal;

import dev.craftsh.client.error.Cancelled;
import dev.craftsh.client.error.OutcomeUnknown;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.intercept.Call;
import dev.craftsh.client.intercept.Interceptor.Onward;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.shell.config.Assumption;
import dev.craftsh.shell.outcome.Found;
import dev.craftsh.shell.outcome.Lookup;
import dev.craftsh.shell.outcome.Sent;
import dev.craftsh.shell.outcome.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The way of a change to the store and back, with all that can go wrong on it. */
final class Way {
  private final Sight sight;
  private final Units units;
  private final Consumer<String> notice;
  private final Set<Trip> underWay = ConcurrentHashMap.newKeySet();
  private volatile Assumption assumption = Assumption.NONE;
  private volatile boolean ended;

  Way(Sight sight, Units units, Consumer<String> notice) {
    this.sight = sight;
    this.units = units;
    this.notice = notice;
  }

  void assume(Assumption said) {
    assumption = said;
  }

  Reply go(Call call, Onward onward, @Nullable Run run) {
    if (ended) {
      waitForTheEnd();
    }
    var sent = Sent.of(call).by(sight.other());
    boolean upload = call.upload().isPresent();
    if (run == null) {
      return send(new Trip(sent, sight.now()), upload, onward);
    }
    var earlier = run.earlier(sent);
    if (earlier.isEmpty()) {
      var step = run.intend(sent, upload);
      return run.mayHaveBeenSent(step)
          ? unlessDone(step, run, onward)
          : send(new Trip(run, step), upload, onward);
    }
    return unlessDone(earlier.get(), run, onward);
  }

  private Reply unlessDone(Step step, Run run, Onward onward) {
    var answer = new Remembered(run, sight, assumption, notice).answer(step);
    if (answer.isPresent()) {
      return answer.get();
    }
    run.intendAgain(step);
    return send(new Trip(run, step), step.upload(), onward);
  }

  private Reply send(Trip trip, boolean upload, Onward onward) {
    underWay.add(trip);
    try {
      var reply = onward.send();
      sight.learn(reply);
      return upload ? uploaded(trip, reply) : answered(trip, reply);
    } catch (Cancelled cancelled) {
      throw upload ? unsent(trip, cancelled) : cancelled(trip, cancelled);
    } catch (OutcomeUnknown lost) {
      return lost(trip, lost);
    } catch (StoreException failure) {
      boolean maybe = Lost.maybeSent(trip.sent(), failure);
      trip.settle(maybe ? Step.State.UNKNOWN : Step.State.UNSENT, null);
      if (!upload) {
        units.note(trip.sent(), maybe ? "unknown" : "not sent", Optional.empty());
      }
      throw failure;
    } finally {
      underWay.remove(trip);
    }
  }

  private static Reply uploaded(Trip trip, Reply reply) {
    trip.settle(reply.status() < 400 ? Step.State.DONE : Step.State.UNSENT, reply);
    return reply;
  }

  private static StoreException unsent(Trip trip, StoreException failure) {
    trip.settle(Step.State.UNSENT, null);
    return failure;
  }

  private Reply answered(Trip trip, Reply reply) {
    var state = stateOf(trip.sent(), reply);
    if (state == Step.State.UNKNOWN && reply.status() < 400) {
      var found = sight.look(trip.sent(), trip.at(), trip.circumstances(sight));
      if (found.verdict() == Verdict.APPLIED) {
        notice.accept(Lost.foundApplied(trip.sent(), "the answer was damaged"));
        return done(trip, found);
      }
    }
    trip.settle(state, reply);
    units.note(trip.sent(), Lost.words(state), Optional.of(reply));
    return reply;
  }

  /** An answer that nobody can hold against the store is taken as it is. */
  private static Step.State stateOf(Sent sent, Reply reply) {
    var state = Lost.stateOf(reply);
    return state == Step.State.UNKNOWN && reply.status() < 400 && !Lookup.canTell(sent)
        ? Step.State.DONE
        : state;
  }

  private Reply done(Trip trip, Found found) {
    var reply = java.util.Objects.requireNonNull(found.reply());
    trip.settle(Step.State.DONE, reply);
    units.note(trip.sent(), "done, as the store shows", Optional.empty());
    return reply;
  }

  private Reply lost(Trip trip, OutcomeUnknown lost) {
    var found = sight.look(trip.sent(), trip.at(), trip.circumstances(sight));
    if (found.verdict() == Verdict.APPLIED) {
      notice.accept(Lost.foundApplied(trip.sent(), "the answer was lost"));
      return done(trip, found);
    }
    boolean unknown = found.verdict() == Verdict.UNKNOWN;
    trip.settle(unknown ? Step.State.UNKNOWN : Step.State.UNSENT, null);
    units.note(trip.sent(), unknown ? "unknown" : "not applied", Optional.empty());
    throw unknown ? Lost.stillUnknown(lost, trip.runId()) : Lost.notApplied(lost);
  }

  private StoreException cancelled(Trip trip, Cancelled cancelled) {
    var found = sight.glance(trip.sent(), trip.circumstances(sight));
    boolean applied = found.verdict() == Verdict.APPLIED;
    // What does not show yet may still come: it was on its way a moment ago.
    trip.settle(applied ? Step.State.DONE : Step.State.UNKNOWN, found.reply());
    units.note(trip.sent(), applied ? "done, as the store shows" : "unknown", Optional.empty());
    return Lost.interrupted(trip.sent(), found.verdict(), cancelled);
  }

  /** Whatever the process is about to do, it ends before that. */
  private static void waitForTheEnd() {
    while (true) {
      LockSupport.park(Way.class);
    }
  }

  /** Begins no further change; words for whoever ends the process now. Looks less than a second. */
  List<String> end() {
    ended = true;
    var words = new ArrayList<String>();
    for (var trip : underWay) {
      var verdict = sight.glance(trip.sent(), trip.circumstances(sight)).verdict();
      words.add(Lost.onItsWay(trip.sent(), verdict));
    }
    return words;
  }
}
