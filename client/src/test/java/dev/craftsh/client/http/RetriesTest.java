package dev.craftsh.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.ManualClock;
import dev.craftsh.client.Reply;
import dev.craftsh.client.ScriptedServer;
import dev.craftsh.client.Vectors;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.error.NetworkError;
import dev.craftsh.client.error.RateLimited;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.error.StoreUnavailable;
import dev.craftsh.client.observe.Exchange;
import dev.craftsh.client.observe.ExchangeObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetriesTest {
  private final ManualClock clock = new ManualClock("2030-01-02T12:00:00Z");

  static Stream<Vector> retries() {
    return Vectors.of("http-retry.json");
  }

  @ParameterizedTest
  @MethodSource("retries")
  void requestsAreRepeatedAsRecorded(Vector vector) {
    if (vector.input().has("connection")) {
      assertThatExceptionOfType(NetworkError.class)
          .isThrownBy(() -> send(vector, closedPort()))
          .withMessageContaining("Maximum retries exceeded trying to reach the store.");
      return;
    }
    List<Reply> replies = new ArrayList<>();
    for (JsonElement status : vector.input().getAsJsonArray("statuses")) {
      replies.add(reply(vector, status.getAsInt()));
    }
    try (ScriptedServer server = ScriptedServer.answering(replies.toArray(new Reply[0]))) {
      if (vector.expected().has("error")) {
        fails(vector, server.uri());
      } else {
        assertThat(send(vector, server.uri()).status())
            .isEqualTo(vector.expected().get("status").getAsInt());
      }
      assertThat(server.received()).hasSize(vector.expected().get("requests_sent").getAsInt());
    }
  }

  private static Reply reply(Vector vector, int status) {
    Reply reply = Reply.status(status);
    JsonObject headers = vector.input().getAsJsonObject("response_headers");
    return headers == null
        ? reply
        : reply.with("Retry-After", headers.get("Retry-After").getAsString());
  }

  /**
   * The reference's NetworkError for a status that stays is our StoreUnavailable, which says both.
   */
  private void fails(Vector vector, URI uri) {
    StoreException failure = catchThrowableOfType(StoreException.class, () -> send(vector, uri));
    boolean exhausted =
        vector.expected().getAsJsonObject("error").get("type").getAsString().equals("NetworkError");
    if (exhausted) {
      assertThat(failure).isInstanceOf(StoreUnavailable.class);
    }
    if (exhausted && vector.input().get("retries").getAsInt() > 0) {
      assertThat(failure).hasMessageContaining("also after");
    }
  }

  private StoreAnswer send(Vector vector, URI uri) {
    Map<String, String> environment =
        Map.of("CRAFT_STORE_RETRIES", vector.text("retries"), "CRAFT_STORE_BACKOFF", "0");
    try (StoreHttp http = http(environment, ExchangeObserver.NONE)) {
      return http.send(request(vector.text("method"), uri));
    }
  }

  private StoreHttp http(Map<String, String> environment, ExchangeObserver observer) {
    return StoreHttp.anonymous(
        new HttpSettings("tests", environment, observer, clock, new InFlight(), clock));
  }

  private static StoreRequest request(String method, URI uri) {
    return StoreRequest.of("Cannot do it", method, uri.resolve("/x")).anonymous();
  }

  private static URI closedPort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void delaysGrowAndEachRetryIsTold() {
    List<String> told = new ArrayList<>();
    ExchangeObserver observer =
        new ExchangeObserver() {
          @Override
          public void exchanged(Exchange exchange) {
            told.add("status " + exchange.status().orElse(0));
          }

          @Override
          public void retrying(int retry, int atMost, Duration delay, String reason) {
            told.add("retry " + retry + "/" + atMost + " after " + reason);
          }
        };
    try (ScriptedServer server =
            ScriptedServer.answering(Reply.status(500), Reply.status(503), Reply.ok("{}"));
        StoreHttp http = http(Map.of(), observer)) {
      assertThat(http.send(request("GET", server.uri())).tries()).isEqualTo(3);
    }
    assertThat(told)
        .containsExactly(
            "status 500",
            "retry 1/8 after 500 Internal Server Error",
            "status 503",
            "retry 2/8 after 503 Service Unavailable",
            "status 200");
    assertThat(clock.slept()).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(2));
  }

  @Test
  void theStoreMaySayHowLongToWait() {
    try (ScriptedServer server =
            ScriptedServer.answering(Reply.status(429).with("Retry-After", "7"), Reply.ok("{}"));
        StoreHttp http = http(Map.of(), ExchangeObserver.NONE)) {
      http.send(request("GET", server.uri()));
    }
    assertThat(clock.slept()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void nobodyWaitsForAnHour() {
    try (ScriptedServer server =
            ScriptedServer.answering(Reply.status(429).with("Retry-After", "3600"));
        StoreHttp http = http(Map.of(), ExchangeObserver.NONE)) {
      assertThatExceptionOfType(RateLimited.class)
          .isThrownBy(() -> http.send(request("GET", server.uri())))
          .satisfies(limited -> assertThat(limited.retryAfter()).contains(Duration.ofHours(1)));
    }
    assertThat(clock.slept()).isZero();
  }
}
