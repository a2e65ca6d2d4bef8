package dev.craftsh.client.model;

import java.time.LocalDate;

/**
 * What to be told about a snap's use (contract/store-api.md §5.10).
 *
 * @param snapId the store's id of the snap
 * @param metric for example {@code installed_base_by_version}
 * @param start the first day
 * @param end the last day
 */
public record MetricQuery(String snapId, String metric, LocalDate start, LocalDate end) {}
