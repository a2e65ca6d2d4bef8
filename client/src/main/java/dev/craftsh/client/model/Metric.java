package dev.craftsh.client.model;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;

/**
 * How a snap is used, day by day (contract/store-api.md §5.10).
 *
 * @param snapId the store's id of the snap
 * @param name for example {@code installed_base_by_version}
 * @param status {@code OK}, {@code NO DATA} or {@code FAIL}
 * @param days the days that the numbers are for, in order
 * @param series the numbers of each group of machines; each has as many as there are days
 * @param json the store's own entry
 */
public record Metric(
    String snapId,
    String name,
    String status,
    List<LocalDate> days,
    List<MetricSeries> series,
    JsonObject json) {

  /** Copies the lists. */
  public Metric {
    days = List.copyOf(days);
    series = List.copyOf(series);
  }
}
