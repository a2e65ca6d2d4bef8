package dev.craftsh.shell.rehearsal;

import dev.craftsh.shell.permission.Need;
import dev.craftsh.shell.permission.SmallestLogin;
import dev.craftsh.shell.result.PlannedChange;
import java.util.ArrayList;
import java.util.List;

/** What was withheld, and what a login would have to permit for it. Safe for several threads. */
public final class Plan {
  private final List<PlannedChange> changes = new ArrayList<>();
  private final SmallestLogin charms = new SmallestLogin(false);
  private final SmallestLogin snaps = new SmallestLogin(true);
  private int steps;
  private int shown;

  /** The number of the next request that is withheld. */
  synchronized int begin() {
    return ++steps;
  }

  synchronized void add(PlannedChange change) {
    changes.add(change);
  }

  synchronized void needs(List<Need> needs, boolean ofDashboard) {
    needs.forEach(login(ofDashboard)::add);
  }

  synchronized void isUnborn(String name, boolean ofDashboard) {
    login(ofDashboard).isUnborn(name);
  }

  private SmallestLogin login(boolean ofDashboard) {
    return ofDashboard ? snaps : charms;
  }

  /** Everything, in the order it was withheld. */
  public synchronized List<PlannedChange> changes() {
    return List.copyOf(changes);
  }

  /** What was withheld since this was asked last. */
  public synchronized List<PlannedChange> news() {
    var news = List.copyOf(changes.subList(shown, changes.size()));
    shown = changes.size();
    return news;
  }

  /** Whether anything would be different afterwards. */
  public synchronized boolean wouldChange() {
    for (var change : changes) {
      if (change.changes()) {
        return true;
      }
    }
    return false;
  }

  private static String counted(int requests) {
    return requests == 1 ? "1 request was" : requests + " requests were";
  }

  /** What people are told about it, line by line. */
  public synchronized List<String> words() {
    var words = new ArrayList<String>();
    words.add("Dry run: " + counted(steps) + " withheld; nothing was changed.");
    for (var login : List.of(charms, snaps)) {
      if (!login.isEmpty()) {
        words.add("The smallest login that permits all this:");
        words.add("  " + login.line());
        words.add("  " + login.officialLine());
        words.addAll(login.remarks());
      }
    }
    return words;
  }
}
