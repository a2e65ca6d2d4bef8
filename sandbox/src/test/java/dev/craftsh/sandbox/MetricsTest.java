package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private final SandboxStore store = SandboxStore.builder().clock(new MovingClock()).start();
  private final Visitor visitor = loggedIn("package_metrics");

  private Visitor loggedIn(String permission) {
    return new Visitor(store)
        .loggedInAtDashboard(
            Visitor.request(
                List.of("package_access", permission),
                "\"description\": \"d\", \"expires\": \"2099-01-01T00:00:00\""));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static String question(String id, String metric, String start, String end) {
    return "{\"filters\": [{\"snap_id\": \"%s\", \"metric_name\": \"%s\", \"start\": \"%s\", \"end\": \"%s\"}]}"
        .formatted(id, metric, start, end);
  }

  private Visitor.Reply ask(String metric, String start, String end) {
    return visitor.post(
        "/dev/api/snaps/metrics", question(store.snap("hello").id(), metric, start, end));
  }

  @Test
  void theSameQuestionHasTheSameAnswerAndEachDayAddsUp() {
    var versions = ask("weekly_installed_base_by_version", "2029-12-20", "2029-12-31");
    assertThat(versions.status()).isEqualTo(200);
    assertThat(versions.text("metrics", 0, "status")).isEqualTo("OK");
    assertThat(versions.at("metrics", 0, "buckets").getAsJsonArray()).hasSize(12);
    assertThat(versions.text("metrics", 0, "buckets", 11)).isEqualTo("2029-12-31");
    assertThat(ask("weekly_installed_base_by_version", "2029-12-20", "2029-12-31").text())
        .isEqualTo(versions.text());
    var channels = ask("daily_installed_base_by_channel", "2029-12-31", "2029-12-31");
    assertThat(sum(channels, 0)).isEqualTo(sum(versions, 11)).isPositive();
  }

  private static int sum(Visitor.Reply reply, int day) {
    int sum = 0;
    for (JsonElement line : reply.at("metrics", 0, "series").getAsJsonArray()) {
      JsonArray values = line.getAsJsonObject().getAsJsonArray("values");
      assertThat(values.get(day).getAsInt()).isNotNegative();
      sum += values.get(day).getAsInt();
    }
    return sum;
  }

  @Test
  void whoFollowsAChannelMovesToTheNewVersion() {
    var versions = ask("daily_installed_base_by_version", "2029-11-20", "2029-12-31");
    var series = versions.at("metrics", 0, "series").getAsJsonArray();
    JsonArray newer = values(series, "2.12");
    assertThat(newer.get(41).getAsInt()).isGreaterThan(newer.get(0).getAsInt());
    JsonArray older = values(series, "2.10");
    assertThat(older.get(41).getAsInt()).isLessThan(older.get(0).getAsInt());
  }

  private static JsonArray values(JsonArray series, String name) {
    for (JsonElement line : series) {
      if (line.getAsJsonObject().get("name").getAsString().equals(name)) {
        return line.getAsJsonObject().getAsJsonArray("values");
      }
    }
    throw new AssertionError(name + " is not among " + series);
  }

  @Test
  void everyMetricHasSeriesAsLongAsItsDays() {
    for (String metric :
        List.of(
            "daily_device_change",
            "daily_installed_base_by_architecture",
            "daily_installed_base_by_channel",
            "daily_installed_base_by_country",
            "daily_installed_base_by_operating_system",
            "daily_installed_base_by_version")) {
      var reply = ask(metric, "2029-12-30", "2029-12-31");
      for (JsonElement line : reply.at("metrics", 0, "series").getAsJsonArray()) {
        assertThat(line.getAsJsonObject().getAsJsonArray("values")).as(metric).hasSize(2);
      }
    }
  }

  @Test
  void aTimeBeforeTheFirstReleaseHasNoDataAndAWrongOneIsRefused() {
    assertThat(ask("daily_device_change", "2001-01-01", "2001-01-02").text("metrics", 0, "status"))
        .isEqualTo("NO DATA");
    assertThat(ask("daily_device_change", "2029-12-02", "2029-12-01").code())
        .isEqualTo("invalid-date-interval");
    assertThat(ask("daily_device_change", "yesterday", "today").code())
        .isEqualTo("invalid-date-interval");
    assertThat(ask("daily_nothing", "2029-12-01", "2029-12-01").code()).isEqualTo("invalid-field");
  }

  @Test
  void metricsTakeAPermissionOfTheirOwn() {
    var refused =
        loggedIn("package_push")
            .post(
                "/dev/api/snaps/metrics",
                question(
                    store.snap("hello").id(), "daily_device_change", "2029-12-01", "2029-12-01"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("permission")).isEqualTo("package_metrics");
  }
}
