package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.rehearsal.Plan;
import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.render.Look;
import dev.craftsh.shell.result.PlannedChange;
import dev.craftsh.shell.result.PlannedChangeView;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.Session;
import java.util.List;
import java.util.Optional;

/**
 * Shows what a dry run withheld: after each line to somebody who types, else once at the end, when
 * nothing else is on standard output. It stands in the place of what the unit gave.
 */
final class Withheld {
  private final Session session;
  private final Display display;
  private boolean atTheEnd;

  Withheld(Session session, Display display) {
    this.session = session;
    this.display = display;
  }

  /** Nobody types: the plan is shown at the end, and everything else is talk. */
  void waitForTheEnd() {
    atTheEnd = true;
    display.dataIsTalk(plan().isPresent());
  }

  private Optional<Plan> plan() {
    return session.dryRun().rehearsal().map(rehearsal -> rehearsal.plan());
  }

  /** Whether the unit that has just ended withheld something, which is shown now or at the end. */
  boolean standIn() {
    var news = plan().map(Plan::news).orElse(List.of());
    if (news.isEmpty()) {
      return false;
    }
    if (!atTheEnd) {
      show(news);
      display.say("Withheld: this is a dry run.");
    }
    return true;
  }

  private void show(List<PlannedChange> changes) {
    display.show(Result.rows(new PlannedChangeView(), changes), Look.USUAL);
  }

  /** Shows everything, and gives the status to end with. */
  int end(int status) {
    var plan = plan();
    if (plan.isEmpty()) {
      return status;
    }
    display.dataIsTalk(false);
    show(plan.get().changes());
    for (var line : plan.get().words()) {
      display.say(line);
    }
    boolean succeeded = status == ExitStatus.OK.code();
    return succeeded && plan.get().wouldChange() ? ExitStatus.DRY_RUN_WOULD_CHANGE.code() : status;
  }
}
