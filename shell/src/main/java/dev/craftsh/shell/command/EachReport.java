package dev.craftsh.shell.command;

import dev.craftsh.shell.bulk.Merged;
import dev.craftsh.shell.bulk.Row;
import dev.craftsh.shell.bulk.Standing;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What {@code each} says at its end. */
final class EachReport {
  private static final int SHOWN = 20;

  private final List<Row> rows;
  private final Collection<String> places;
  private final Optional<String> kept;
  private final List<Row> open = new ArrayList<>();
  private int unknown;

  /** {@code kept} names the file that says what became of each row. */
  EachReport(List<Row> rows, Collection<String> places, Optional<String> kept) {
    this.rows = rows;
    this.places = places;
    this.kept = kept;
    for (var row : rows) {
      if (row.standing() != Standing.DONE) {
        open.add(row);
      }
      unknown += row.standing() == Standing.UNKNOWN ? 1 : 0;
    }
  }

  /** What all rows gave; thrown together with the failure where one is not done. */
  Result result(boolean all) {
    var merged = Merged.of(rows, places);
    if (open.isEmpty()) {
      return merged;
    }
    throw new Unsatisfied(merged, failure(all));
  }

  private Failure failure(boolean all) {
    var status = status(all);
    return new Failure(
        code(status),
        (all ? "" : "Interrupted: ") + open.size() + " of " + rows.size() + " rows are not done",
        why(),
        remedy(),
        details(),
        Optional.empty(),
        status,
        cause());
  }

  private String why() {
    if (unknown > 0) {
      return unknown + " of them may have happened or not: their answers were lost";
    }
    return open.size() == rows.size() ? "each has its own reason" : "the others are, and stay";
  }

  /** Unknown before partly done: who repeats on that must not repeat such a row blindly. */
  private ExitStatus status(boolean all) {
    if (!all) {
      return ExitStatus.INTERRUPTED;
    }
    if (unknown > 0) {
      return ExitStatus.OUTCOME_UNKNOWN;
    }
    boolean none = open.size() == rows.size();
    for (var row : open) {
      none &= row.standing() == Standing.FAILED;
    }
    return none ? ExitStatus.FAILED : ExitStatus.PARTLY_DONE;
  }

  private static String code(ExitStatus status) {
    return switch (status) {
      case INTERRUPTED -> ErrorCodes.INTERRUPTED;
      case OUTCOME_UNKNOWN -> "NETWORK-OUTCOME-UNKNOWN";
      case FAILED -> ErrorCodes.NOTHING_DONE;
      default -> ErrorCodes.PARTLY_DONE;
    };
  }

  private String remedy() {
    var look = unknown > 0 ? "look at the store for those; " : "";
    return look
        + kept.map(file -> "mend the rest, then: each --failed " + file + " -> …")
            .orElse(
                "with --results FILE, each --failed FILE runs the failed rows again, and only them");
  }

  private List<String> details() {
    var lines = new ArrayList<String>();
    var begun = new ArrayList<Row>();
    for (var row : open) {
      if (row.standing() != Standing.NOT_RUN) {
        begun.add(row);
      }
    }
    for (var row : begun.subList(0, Math.min(SHOWN, begun.size()))) {
      var why =
          row.failure()
              .map(
                  failure ->
                      (failure.why().isEmpty() ? failure.what() : failure.why())
                          + "  ["
                          + failure.code()
                          + "]")
              .orElse(row.standing().word());
      lines.add("row " + row.item().number() + ": " + EachLines.words(row.words()) + ": " + why);
    }
    if (begun.size() > SHOWN) {
      lines.add("… and " + (begun.size() - SHOWN) + " more");
    }
    if (open.size() > begun.size()) {
      lines.add(open.size() - begun.size() + " rows were not begun");
    }
    return lines;
  }

  private Throwable cause() {
    for (var row : open) {
      if (row.failure().isPresent()) {
        return row.failure().get().cause();
      }
    }
    return new IllegalStateException("stopped before anything failed");
  }
}
