package dev.craftsh.client.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.group.Metrics;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Metric;
import dev.craftsh.client.model.MetricQuery;
import dev.craftsh.client.model.MetricSeries;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** Metrics in the Snap Store, {@code /dev/api/snaps/metrics} (contract/store-api.md §5.10). */
public final class DashboardMetrics implements Metrics {
  private final StoreHttp http;
  private final URI api;
  private final PublicSnapIds ids;

  /** For one dashboard. */
  public DashboardMetrics(StoreHttp http, URI api) {
    this.http = http;
    this.api = api;
    this.ids = new PublicSnapIds(http, api);
  }

  /** {@code GET /v2/snaps/info/{name}} for the id, then {@code POST /dev/api/snaps/metrics} */
  @Override
  public Metric read(String name, String metric, LocalDate start, LocalDate end) {
    String what = "Cannot read the metric " + metric + " of " + name;
    List<MetricQuery> query = List.of(new MetricQuery(ids.id(what, name), metric, start, end));
    return http.read(
        request(what, query),
        json -> {
          List<Metric> metrics = json.at("metrics").list(DashboardMetrics::metric);
          if (metrics.size() != 1) {
            throw json.at("metrics").wrong("a list of one");
          }
          return metrics.get(0);
        });
  }

  /** {@code POST /dev/api/snaps/metrics} */
  @Override
  public List<Metric> read(List<MetricQuery> queries) {
    return http.read(
        request("Cannot read the metrics", queries),
        json -> json.at("metrics").list(DashboardMetrics::metric));
  }

  private StoreRequest request(String what, List<MetricQuery> queries) {
    JsonArray filters = new JsonArray();
    for (MetricQuery query : queries) {
      JsonObject filter = new JsonObject();
      filter.addProperty("snap_id", query.snapId());
      filter.addProperty("metric_name", query.metric());
      filter.addProperty("start", query.start().toString());
      filter.addProperty("end", query.end().toString());
      filters.add(filter);
    }
    JsonObject body = new JsonObject();
    body.add("filters", filters);
    return StoreRequest.of(what, "POST", Paths.of(api, "/dev/api/snaps/metrics"))
        .changingNothing()
        .withJson(body);
  }

  private static Metric metric(JsonValue json) {
    return new Metric(
        json.at("snap_id").text(),
        json.at("metric_name").text(),
        json.at("status").text(),
        json.at("buckets").listOrEmpty(JsonValue::date),
        json.at("series").listOrEmpty(DashboardMetrics::series),
        json.object());
  }

  private static MetricSeries series(JsonValue json) {
    return new MetricSeries(
        json.at("name").text(),
        json.at("values").list(JsonValue::number),
        json.at("currently_released").flag());
  }
}
