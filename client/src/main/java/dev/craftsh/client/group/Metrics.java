package dev.craftsh.client.group;

import dev.craftsh.client.model.Metric;
import dev.craftsh.client.model.MetricQuery;
import java.time.LocalDate;
import java.util.List;

/** How many machines use a snap (contract/store-api.md §5.10). */
public interface Metrics {
  /**
   * One metric of one snap.
   *
   * @param name the snap
   * @param metric for example {@code installed_base_by_version} or {@code daily_device_change}
   * @param start the first day
   * @param end the last day
   * @throws dev.craftsh.client.error.StoreRefused when the days cannot be asked for ({@code
   *     invalid-date-interval}) or the store has no such metric
   */
  Metric read(String name, String metric, LocalDate start, LocalDate end);

  /** Several metrics at once, in the order in which they were asked for. */
  List<Metric> read(List<MetricQuery> queries);
}
