package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.service.Caller;
import dev.craftsh.sandbox.service.Metrics;
import java.io.IOException;

/** DASHBOARD: how a snap is used. */
final class MetricsRoutes {
  private final Metrics metrics;
  private final Gate gate;

  MetricsRoutes(Metrics metrics, Gate gate, Router router) {
    this.metrics = metrics;
    this.gate = gate;
    router.add("POST", "/dev/api/snaps/metrics", this::ask);
  }

  @Assumed("contract/store-api.md §5.10; the numbers and the names of some series are made up")
  private Answer ask(Ask ask) throws IOException {
    Caller caller = gate.dashboard(ask);
    JsonArray results = new JsonArray();
    for (Json one : ask.json().at("filters").list()) {
      Metrics.Filter filter =
          new Metrics.Filter(
              one.text("snap_id"), one.text("metric_name"), one.text("start"), one.text("end"));
      results.add(json(metrics.ask(caller, filter)));
    }
    return Answer.ok(Write.under("metrics", results));
  }

  private static JsonObject json(Metrics.Result result) {
    JsonArray buckets = new JsonArray();
    result.days().forEach(day -> buckets.add(day.toString()));
    JsonArray series = new JsonArray();
    boolean versions = result.filter().metric().endsWith("_by_version");
    for (Metrics.Series line : result.series()) {
      JsonArray values = new JsonArray();
      line.values().forEach(values::add);
      JsonObject one = new JsonObject();
      one.addProperty("name", line.name());
      one.add("values", values);
      if (versions) {
        one.addProperty("currently_released", line.released());
      }
      series.add(one);
    }
    JsonObject body = new JsonObject();
    body.addProperty("status", result.days().isEmpty() ? "NO DATA" : "OK");
    body.addProperty("snap_id", result.filter().snapId());
    body.addProperty("metric_name", result.filter().metric());
    body.add("buckets", buckets);
    body.add("series", series);
    return body;
  }
}
