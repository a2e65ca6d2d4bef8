package dev.craftsh.shell.result;

import dev.craftsh.client.model.Risk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How old the newest release of each channel is, a line for each track of a package. */
public final class ChannelAges implements View<ChannelAges.Row> {
  private static final Symbol FOLLOWS = new Symbol("↑", "^", "follows");
  private static final Symbol CLOSED = new Symbol("-", "-", "closed");

  /**
   * One track.
   *
   * @param released when the newest release was made there, by risk; closed channels are left out
   */
  public record Row(String name, String track, Map<Risk, Instant> released, Instant now) {
    public Row {
      released = Map.copyOf(released);
    }

    /** How old what the channel gives out is; empty when it is closed. */
    public Optional<Age> age(Risk risk) {
      return Optional.ofNullable(released.get(risk))
          .map(when -> new Age(Duration.between(when, now)));
    }

    /** Whether any of its channels was not released to for so long. */
    public boolean isOlderThan(Duration length) {
      return released.values().stream().anyMatch(when -> when.plus(length).isBefore(now));
    }
  }

  @Override
  public List<Column<Row>> columns() {
    var columns = new ArrayList<Column<Row>>();
    columns.add(Column.<Row>of("name", Row::name).with(Column.Habit.FOLDED).saying("the package"));
    columns.add(Column.<Row>of("track", Row::track).saying("the line of versions"));
    for (var risk : Risk.values()) {
      columns.add(age(risk));
    }
    for (var risk : Risk.values()) {
      columns.add(
          Column.<Row>time(
                  word(risk) + "_released_at", row -> Optional.ofNullable(row.released().get(risk)))
              .shownTo(Column.Audience.MACHINES)
              .optional()
              .saying("when that was released; none when the channel is closed"));
    }
    return columns;
  }

  private static Column<Row> age(Risk risk) {
    return Column.<Row>number(word(risk), row -> row.age(risk).map(Age::days))
        .shownAs(row -> cell(row, risk))
        .optional()
        .saying("days since the newest release there; none when the channel is closed");
  }

  private static String word(Risk risk) {
    return Names.ofConstant(risk).toLowerCase(Locale.ROOT);
  }

  private static Object cell(Row row, Risk risk) {
    Function<Age, Object> itself = age -> age;
    return row.age(risk).map(itself).orElseGet(() -> withoutOwn(row, risk));
  }

  private static Object withoutOwn(Row row, Risk risk) {
    for (var stabler : row.released().keySet()) {
      if (stabler.compareTo(risk) < 0) {
        return FOLLOWS;
      }
    }
    return CLOSED;
  }

  @Override
  public String whenEmpty() {
    return "nothing is released, or nothing is that old";
  }
}
