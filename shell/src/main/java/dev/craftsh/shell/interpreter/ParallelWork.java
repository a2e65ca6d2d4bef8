package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.bulk.Crew;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.prelude.Functions;
import dev.craftsh.shell.prelude.Prelude;
import dev.craftsh.shell.prelude.Preludes;
import dev.craftsh.shell.prelude.SomeFailed;
import dev.craftsh.shell.prelude.SomeFailed.FailedItem;
import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.session.ExitRequested;
import dev.craftsh.shell.session.Stops;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** One call of {@code parallel}. */
final class ParallelWork<T, R> {
  private static final int NAMED = 5;

  private final List<T> items;
  private final Functions.Work<? super T, ? extends R> work;
  private final Prelude prelude;
  private final Display display;
  private final CommandLimit limit;
  private final AtomicReferenceArray<@Nullable R> results;
  private final AtomicReferenceArray<@Nullable Throwable> thrown;

  ParallelWork(
      List<T> items,
      Functions.Work<? super T, ? extends R> work,
      Prelude prelude,
      Display display,
      CommandLimit limit) {
    this.items = items;
    this.work = work;
    this.prelude = prelude;
    this.display = display;
    this.limit = limit;
    results = new AtomicReferenceArray<>(items.size());
    thrown = new AtomicReferenceArray<>(items.size());
  }

  List<R> carryOut(int jobs, Stops stops) {
    if (jobs < 1) {
      throw new IllegalArgumentException("parallel cannot work with " + jobs + " jobs");
    }
    var crew = new Crew(items.size(), jobs, this::carryOutOne);
    if (!stops.during(crew::work, crew::stop)) {
      throw ShellException.interrupted(
          "Interrupted in parallel",
          "what was under way was broken off, the rest was not begun",
          "look at the store before you repeat it");
    }
    var failed = failed();
    if (!failed.isEmpty()) {
      throw new SomeFailed(failure(failed), failed);
    }
    var all = new ArrayList<R>();
    for (int at = 0; at < items.size(); at++) {
      all.add(results.get(at));
    }
    return Collections.unmodifiableList(all);
  }

  private void carryOutOne(int index) {
    Preludes.lend(prelude, () -> limit.beside(() -> display.inLines(() -> apply(index))));
  }

  private void apply(int index) {
    try {
      results.set(index, work.of(items.get(index)));
    } catch (Throwable failure) {
      thrown.set(index, failure);
    }
  }

  private List<FailedItem> failed() {
    var failed = new ArrayList<FailedItem>();
    for (int at = 0; at < items.size(); at++) {
      var failure = thrown.get(at);
      if (failure instanceof ExitRequested exit) {
        throw exit;
      }
      if (failure != null) {
        failed.add(new FailedItem(at, items.get(at), failure));
      }
    }
    return failed;
  }

  private Failure failure(List<FailedItem> failed) {
    var names = new StringBuilder();
    var reasons = new StringBuilder();
    var status = failed.size() == items.size() ? ExitStatus.FAILED : ExitStatus.PARTLY_DONE;
    for (var item : failed) {
      var failure = JavaFailed.thrown(item.thrown());
      if (failure.status() == ExitStatus.OUTCOME_UNKNOWN) {
        status = ExitStatus.OUTCOME_UNKNOWN;
      }
      if (item.index() > failed.get(Math.min(NAMED, failed.size()) - 1).index()) {
        continue;
      }
      names.append(names.isEmpty() ? "" : ", ").append(item.item());
      var why = failure.why().isEmpty() ? failure.what() : failure.why();
      reasons.append(reasons.isEmpty() ? "" : "; ").append(item.item()).append(": ").append(why);
      reasons.append(" [").append(failure.code()).append(']');
    }
    var more = failed.size() > NAMED ? " and " + (failed.size() - NAMED) + " more" : "";
    return new Failure(
        status == ExitStatus.FAILED ? ErrorCodes.NOTHING_DONE : ErrorCodes.PARTLY_DONE,
        failed.size() + " of " + items.size() + " failed: " + names + more,
        reasons.toString(),
        "catch SomeFailed to go on: its items() are those that failed",
        List.of(),
        Optional.empty(),
        status,
        failed.get(0).thrown());
  }
}
