package dev.craftsh.shell.command;

import dev.craftsh.client.model.Metric;
import dev.craftsh.client.model.MetricSeries;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.Sparkline;
import dev.craftsh.shell.result.View;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many machines use a snap, day by day. */
final class MetricsCommand implements Command {
  private static final int USUAL_DAYS = 30;

  private static final CommandSpec SPEC =
      CommandSpec.named("metrics")
          .summary("Show how many machines use a snap, day by day")
          .argument("name", Slot.PACKAGE)
          .argument("metric", Slot.METRIC)
          .option("start", ' ', "DAY", Slot.DAY, "the first day; default: 29 before the last")
          .option("end", ' ', "DAY", Slot.DAY, "the last day; default: yesterday")
          .example("metrics hello installed_base_by_version")
          .example("metrics hello weekly_installed_base_by_channel")
          .gives(new PointView())
          .needs(Need.LOGIN, Need.SNAPS)
          .inBackground()
          .build();

  /** The number of one day in one group of machines; the last day shows how it came to that. */
  record Point(LocalDate day, String series, long machines, Optional<Sparkline> trend) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var end = day(call, "end", LocalDate.now(ZoneOffset.UTC).minusDays(1));
    var start = day(call, "start", end.minusDays(USUAL_DAYS - 1));
    var metric = call.store().metrics().read(call.one("name"), call.one("metric"), start, end);
    return Result.rows(new PointView(), points(metric));
  }

  private static LocalDate day(Invocation call, String flag, LocalDate otherwise) {
    var given = call.optional(flag);
    try {
      return given.isPresent() ? LocalDate.parse(given.get()) : otherwise;
    } catch (DateTimeException malformed) {
      throw ShellException.usage(
          ErrorCodes.VALUE,
          "Cannot run metrics",
          "the " + flag + " \"" + given.orElse("") + "\" is not a day",
          "write it as 2024-01-31");
    }
  }

  private static List<Point> points(Metric metric) {
    var points = new ArrayList<Point>();
    for (MetricSeries series : metric.series()) {
      int days = Math.min(metric.days().size(), series.values().size());
      for (int i = 0; i < days; i++) {
        Optional<Sparkline> trend =
            i == days - 1 && days > 1
                ? Optional.of(new Sparkline(series.values().subList(0, days)))
                : Optional.empty();
        points.add(new Point(metric.days().get(i), series.name(), series.values().get(i), trend));
      }
    }
    return points;
  }

  private static final class PointView implements View<Point> {

    @Override
    public List<Column<Point>> columns() {
      return List.of(
          Column.<Point>of("series", Point::series)
              .saying("which machines")
              .with(Column.Habit.FOLDED),
          Column.<Point>of("day", point -> point.day().toString()).saying("as in 2024-01-31"),
          Column.<Point>number("machines", Point::machines).saying("how many"),
          Column.<Point>people("trend", point -> point.trend().orElse(null))
              .with(Column.Habit.IF_ANY));
    }

    @Override
    public String whenEmpty() {
      return "the store has no numbers for these days";
    }
  }
}
