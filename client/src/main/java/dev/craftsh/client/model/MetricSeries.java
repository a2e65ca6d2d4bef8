package dev.craftsh.client.model;

import java.util.List;

/**
 * The numbers of one group of machines, for example those with one version.
 *
 * @param name the group
 * @param values how many machines, one number for each day of the metric
 * @param currentlyReleased whether what the group is about is released now; false also when the
 *     store does not say
 */
public record MetricSeries(String name, List<Long> values, boolean currentlyReleased) {
  /** Copies the list. */
  public MetricSeries {
    values = List.copyOf(values);
  }
}
