package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who uses a snap, day by day (contract/store-api.md §5.10). */
public final class Metrics {
  private static final int LONGEST = 5 * 366;

  /** One question; both days belong to it. */
  public record Filter(String snapId, String metric, String start, String end) {}

  /** One line through all days; {@code released} counts for versions alone. */
  public record Series(String name, List<Integer> values, boolean released) {}

  /** The answer to one question; without days there is no data. */
  public record Result(Filter filter, List<LocalDate> days, List<Series> series) {}

  private final Names names;
  private final Packages packages;
  private final Clock clock;

  Metrics(Names names, Packages packages, Clock clock) {
    this.names = names;
    this.packages = packages;
    this.clock = clock;
  }

  public Result ask(Caller caller, Filter filter) {
    MetricName metric = MetricName.parse(filter.metric());
    LocalDate start = day(filter.start());
    LocalDate end = day(filter.end());
    if (end.isBefore(start) || start.plusDays(LONGEST).isBefore(end)) {
      throw new Refusal(
          Reason.DATE_INTERVAL,
          "The interval from "
              + start
              + " to "
              + end
              + " is not valid: it ends before it begins"
              + " or is longer than five years.");
    }
    String name = names.nameOf(Namespace.SNAP, filter.snapId());
    caller.needs(Right.VIEW_METRICS, Namespace.SNAP, name);
    return packages.within(
        names.shared(caller, Namespace.SNAP, name),
        locked -> {
          List<Release> oldestFirst = new ArrayList<>(locked.history());
          Collections.reverse(oldestFirst);
          Popularity popularity = new Popularity(name, oldestFirst, locked.revisions());
          List<LocalDate> days = days(popularity, start, end);
          return new Result(filter, days, series(metric, popularity, days, current(locked)));
        });
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException malformed) {
      throw new Refusal(
          Reason.DATE_INTERVAL, "'" + text + "' is not a date in the form YYYY-MM-DD.");
    }
  }

  /** The days that are over and on which somebody could have had it. */
  private List<LocalDate> days(Popularity popularity, LocalDate start, LocalDate end) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = start; !day.isAfter(end) && day.isBefore(today); day = day.plusDays(1)) {
      if (popularity.existsOn(day)) {
        days.add(day);
      }
    }
    return days;
  }

  private static List<Series> series(
      MetricName metric, Popularity popularity, List<LocalDate> days, Set<String> current) {
    Map<String, List<Integer>> lines = new LinkedHashMap<>();
    for (int i = 0; i < days.size(); i++) {
      for (Map.Entry<String, Integer> one : metric.on(popularity, days.get(i)).entrySet()) {
        List<Integer> line = lines.computeIfAbsent(one.getKey(), name -> new ArrayList<>());
        pad(line, i);
        line.add(one.getValue());
      }
    }
    List<Series> series = new ArrayList<>();
    lines.forEach(
        (name, line) -> {
          pad(line, days.size());
          series.add(new Series(name, line, current.contains(name)));
        });
    return series;
  }

  /** Nobody had it on the days before it came, nor after it went. */
  private static void pad(List<Integer> line, int length) {
    while (line.size() < length) {
      line.add(0);
    }
  }

  private static Set<String> current(StoredPackage locked) {
    Set<String> versions = new HashSet<>();
    for (Release entry : locked.channelMap()) {
      Integer number = entry.revision();
      Revision revision = number == null ? null : locked.revision(number);
      if (revision != null) {
        versions.add(revision.version());
      }
    }
    return versions;
  }
}
