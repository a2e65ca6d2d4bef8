package dev.craftsh.shell.journal;

import dev.craftsh.client.intercept.Reply;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.outcome.Circumstances;
import dev.craftsh.shell.outcome.Lookup;
import dev.craftsh.shell.outcome.Sent;
import dev.craftsh.shell.prelude.StoppableGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run of a script, as it is written down. Requests are known again by their content, and each
 * as often as it was made, so that neither the order of threads nor a loop of equal requests
 * matters. Safe for threads.
 */
public final class Run implements AutoCloseable {
  private static final long COARSE_MILLIS = 1500;

  private final Runs runs;
  private final Function<String, RunHead> describe;
  private final Clock clock;
  private final RunWriter writer;
  private final Thread own = Thread.currentThread();
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, ArrayDeque<Step>> earlier = new HashMap<>();
  private final Set<Step> left = new LinkedHashSet<>();
  private int before;
  private boolean gap;
  private volatile @Nullable RunHead head;

  private Run(Runs runs, Function<String, RunHead> describe, Clock clock, Consumer<String> notice) {
    this.runs = runs;
    this.describe = describe;
    this.clock = clock;
    writer = new RunWriter(runs, notice);
  }

  /** A new run; nothing is written before its first change, when {@code describe} is asked. */
  static Run begin(
      Runs runs, Function<String, RunHead> describe, Clock clock, Consumer<String> notice) {
    return new Run(runs, describe, clock, notice);
  }

  /** Goes on with an earlier run. */
  static Run goOn(Runs runs, Resumable broken, Clock clock, Consumer<String> notice) {
    var head = broken.head();
    var run = new Run(runs, id -> head, clock, notice);
    try {
      run.writer.goOn(RunFile.goOn(broken.path(), head.id()));
    } catch (IOException readOnly) {
      throw ShellException.failed(
          ErrorCodes.RESUME,
          "Cannot resume " + head.id(),
          "what it does cannot be noted down: " + readOnly.getMessage(),
          "make " + broken.path() + " writable");
    }
    run.head = head;
    run.gap = !head.isOfThisBoot();
    for (var step : broken.content().steps()) {
      run.steps.add(step);
      run.left.add(step);
      run.earlier.computeIfAbsent(step.sent().key(), key -> new ArrayDeque<>()).add(step);
      run.before += step.state() == Step.State.DONE && !step.upload() ? 1 : 0;
    }
    return run;
  }

  /** Words for people. */
  public static String howToGoOn(String id) {
    return "craftsh --resume " + id + " goes on where this stopped";
  }

  /** How many changes were known to be done when it began. */
  public int doneBefore() {
    return before;
  }

  /** What the earlier run did or tried by this request; each is given out once. */
  synchronized Optional<Step> earlier(Sent sent) {
    var same = earlier.get(sent.key());
    if (same != null && !same.isEmpty()) {
      var step = same.poll();
      left.remove(step);
      return Optional.of(step);
    }
    if (isOwn(Thread.currentThread())) {
      refuseToDiverge(sent);
    }
    return Optional.empty();
  }

  /** JShell runs each snippet on a thread of its own, one after another. */
  private boolean isOwn(Thread thread) {
    return thread == own || StoppableGroup.isFirst(thread);
  }

  /** Other threads come in any order; only what the script's own does one by one must agree. */
  private void refuseToDiverge(Sent sent) {
    for (var step : left) {
      if (step.own() && !step.upload()) {
        throw diverged(sent, step);
      }
    }
  }

  private static ShellException diverged(Sent sent, Step step) {
    return ShellException.stopped(
        ErrorCodes.DIVERGED,
        "The script takes another way than the run that broke off",
        "it is about to "
            + Deed.of(sent)
            + ", and has not asked to "
            + Deed.of(step.sent())
            + ", which that run did or tried next",
        "run it anew, without --resume, if it looks for itself at what is done already",
        ExitStatus.CHANGED_MEANWHILE);
  }

  /** What the earlier run did or tried, and nobody has asked for again yet. */
  synchronized List<Step> left() {
    return List.copyOf(left);
  }

  /** Whether something was done or tried with what this upload gave. */
  synchronized boolean isUsed(Reply upload) {
    for (var step : steps) {
      if (step.isAbout(upload)) {
        return true;
      }
    }
    return false;
  }

  /** Something was done after it, so that the store shows no more of it. */
  synchronized boolean isSuperseded(Step step) {
    for (var other : steps) {
      if (other.number() > step.number()
          && other.state() == Step.State.DONE
          && Lookup.hides(other.sent(), step.sent())) {
        return true;
      }
    }
    return false;
  }

  /** What is known besides this step. */
  synchronized Circumstances circumstances(Step step) {
    var done = new ArrayList<Sent>();
    for (var other : steps) {
      if (other != step && other.state() == Step.State.DONE) {
        done.add(other.sent());
      }
    }
    var since = head == null ? step.at() : head.started().plusMillis(head.skewMillis());
    return new Circumstances(since.minusMillis(COARSE_MILLIS), done, announced(step));
  }

  /** The file whose upload gave what this step announces. */
  private Optional<Path> announced(Step step) {
    for (var other : steps) {
      var reply = other.reply();
      if (other.upload() && reply != null && step.isAbout(reply)) {
        return Optional.of(Path.of(other.sent().body()));
      }
    }
    return Optional.empty();
  }

  /**
   * Notes what is about to be sent. The disk has it before anything follows; before it is sent only
   * where nobody could tell afterwards whether it was.
   */
  Step intend(Sent sent, boolean upload) {
    // Asks the store, so it must not keep other threads waiting for the lock.
    var known = identify();
    Step step;
    synchronized (this) {
      boolean mine = isOwn(Thread.currentThread());
      var at = gap ? known.started() : clock.instant();
      step = new Step(steps.size() + 1, sent, mine, upload, at);
      steps.add(step);
      writer.write(out -> out.intent(step), known);
    }
    if (!upload && !Lookup.canTell(sent)) {
      writer.await(step);
    }
    return step;
  }

  /**
   * Whether the broken run may have sent this although it is not in its file: the system went down
   * before the disk had it, which each thread's last change alone can have met.
   */
  boolean mayHaveBeenSent(Step step) {
    return gap && !step.upload() && Lookup.canTell(step.sent());
  }

  private RunHead identify() {
    var known = head;
    if (known == null) {
      known = describe.apply(runs.newId());
      synchronized (this) {
        head = head == null ? known : head;
        known = head;
      }
    }
    return known;
  }

  /** Notes, on the disk, that a step of the earlier run is about to be sent again. */
  void intendAgain(Step step) {
    synchronized (this) {
      step.sentAgain(clock.instant());
      writer.write(out -> out.again(step), identify());
    }
    writer.await(step);
  }

  /** Notes what came of it. */
  void settle(Step step, Step.State state, @Nullable Reply reply) {
    writer.await(step);
    var known = identify();
    synchronized (this) {
      step.settled(state, reply);
      var now = clock.instant();
      writer.write(out -> out.outcome(step, now), known);
    }
  }

  /** The name to resume it by; empty when there is nothing to resume, or no way to. */
  public synchronized Optional<String> id() {
    return head == null || !writer.hasBegun() ? Optional.empty() : Optional.of(head.id());
  }

  /** Words for what the earlier run did and this one has not asked for, once it has ended. */
  public Optional<String> leftOver() {
    var words = new StringBuilder();
    for (var step : left()) {
      if (!step.upload() && step.state() != Step.State.UNSENT) {
        words.append(words.isEmpty() ? "" : "; ").append(Deed.of(step.sent()));
      }
    }
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of("the run that broke off also did or tried: " + words);
  }

  /** Notes the status that the script ended with. */
  public synchronized void end(int status) {
    Instant now = clock.instant();
    if (head != null && writer.hasBegun()) {
      writer.write(out -> out.end(status, now), head);
    }
  }

  @Override
  public void close() {
    writer.close();
  }
}
