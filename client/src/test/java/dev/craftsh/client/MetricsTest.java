package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.error.StoreRefused;
import dev.craftsh.client.model.Metric;
import dev.craftsh.client.model.MetricQuery;
import dev.craftsh.client.model.MetricSeries;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How snaps are used (contract/store-api.md §5.10). */
class MetricsTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
  private static final LocalDate TUESDAY = LocalDate.of(2024, 1, 2);
  private static final Reply ID = Reply.ok("{\"name\": \"hello\", \"snap-id\": \"id-1\"}");
  private static final Reply NUMBERS =
      Reply.ok(
          """
          {"metrics": [{"status": "OK", "snap_id": "id-1", "metric_name": "installed_base_by_version",
            "buckets": ["2024-01-01", "2024-01-02"],
            "series": [{"name": "2.10", "values": [20, 25], "currently_released": true},
                       {"name": "2.9", "values": [5, 0]}]}]}
          """);
  private static final String FILTER =
      "{\"filters\": [{\"snap_id\": \"id-1\", \"metric_name\": \"installed_base_by_version\","
          + " \"start\": \"2024-01-01\", \"end\": \"2024-01-02\"}]}";

  @Test
  void aMetricOfAnySnapIsReadByItsName() {
    try (Conversation talk = Conversation.withSnapStore(ID, NUMBERS)) {
      Metric metric =
          talk.store().metrics().read("hello", "installed_base_by_version", MONDAY, TUESDAY);
      assertThat(metric.status()).isEqualTo("OK");
      assertThat(metric.days()).containsExactly(MONDAY, TUESDAY);
      assertThat(metric.series())
          .containsExactly(
              new MetricSeries("2.10", List.of(20L, 25L), true),
              new MetricSeries("2.9", List.of(5L, 0L), false));
      talk.asked(0, "GET /v2/snaps/info/hello");
      assertThat(talk.asked(0).headers()).containsEntry("snap-device-series", "16");
      talk.asked(1, "POST /dev/api/snaps/metrics", FILTER);
    }
  }

  @Test
  void severalMetricsAreOneRequest() {
    try (Conversation talk = Conversation.withSnapStore(NUMBERS)) {
      List<Metric> metrics =
          talk.store()
              .metrics()
              .read(List.of(new MetricQuery("id-1", "installed_base_by_version", MONDAY, TUESDAY)));
      assertThat(metrics).extracting(Metric::snapId).containsExactly("id-1");
      talk.asked(0, "POST /dev/api/snaps/metrics", FILTER);
    }
  }

  @Test
  void aMetricWithoutDataHasNoSeries() {
    Reply none =
        Reply.ok(
            "{\"metrics\": [{\"status\": \"NO DATA\", \"snap_id\": \"id-1\","
                + " \"metric_name\": \"m\", \"buckets\": [], \"series\": []}]}");
    try (Conversation talk = Conversation.withSnapStore(ID, none)) {
      Metric metric = talk.store().metrics().read("hello", "m", MONDAY, TUESDAY);
      assertThat(metric.status()).isEqualTo("NO DATA");
      assertThat(metric.series()).isEmpty();
    }
  }

  @Test
  void daysInTheWrongOrderAreRefusedByTheStore() {
    Reply refusal =
        Reply.json(
            400,
            "{\"error_list\": [{\"code\": \"invalid-date-interval\", \"message\": \"start > end\"}]}");
    try (Conversation talk = Conversation.withSnapStore(ID, refusal)) {
      assertThatExceptionOfType(StoreRefused.class)
          .isThrownBy(() -> talk.store().metrics().read("hello", "m", TUESDAY, MONDAY))
          .withMessage(
              "Cannot read the metric m of hello: the store refused (invalid-date-interval): start > end");
    }
  }

  @Test
  void aDayThatIsNoneIsNamedByItsPlace() {
    Reply wrong =
        Reply.ok(
            "{\"metrics\": [{\"status\": \"OK\", \"snap_id\": \"id-1\", \"metric_name\": \"m\","
                + " \"buckets\": [\"2024-01-01\", \"yesterday\"]}]}");
    try (Conversation talk = Conversation.withSnapStore(ID, wrong)) {
      assertThatExceptionOfType(InvalidResponse.class)
          .isThrownBy(() -> talk.store().metrics().read("hello", "m", MONDAY, TUESDAY))
          .withMessageEndingWith("metrics[0].buckets[1] is not a day");
    }
  }

  @Test
  void anAnswerAboutNothingIsNoAnswer() {
    try (Conversation talk = Conversation.withSnapStore(ID, Reply.ok("{\"metrics\": []}"))) {
      assertThatExceptionOfType(InvalidResponse.class)
          .isThrownBy(() -> talk.store().metrics().read("hello", "m", MONDAY, TUESDAY))
          .withMessageEndingWith("metrics is not a list of one");
    }
  }

  @Test
  void metricsOfAnUnknownSnapAreNotAskedFor() {
    Reply unknown =
        Reply.json(
            404, "{\"error-list\": [{\"code\": \"resource-not-found\", \"message\": \"none\"}]}");
    try (Conversation talk = Conversation.withSnapStore(unknown)) {
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> talk.store().metrics().read("nope", "m", MONDAY, TUESDAY));
      assertThat(talk.count()).isEqualTo(1);
    }
  }

  @Test
  void charmhubHasNoMetrics() {
    try (Conversation talk = Conversation.withCharmhub(Reply.status(500))) {
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(() -> talk.store().metrics())
          .withMessage("Cannot read metrics: Charmhub has none");
    }
  }
}
