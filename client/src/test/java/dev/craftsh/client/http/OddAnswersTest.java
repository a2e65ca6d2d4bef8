package dev.craftsh.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.craftsh.client.ManualClock;
import dev.craftsh.client.Reply;
import dev.craftsh.client.ScriptedServer;
import dev.craftsh.client.error.NetworkError;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.observe.ExchangeObserver;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are right in form and strange in content. */
class OddAnswersTest {
  private final InFlight inFlight = new InFlight();
  private final StoreHttp http = http(Clock.systemUTC(), inFlight);

  private StoreHttp http(Clock clock, Pause pause) {
    return StoreHttp.anonymous(
        new HttpSettings("tests", Map.of(), ExchangeObserver.NONE, clock, inFlight, pause));
  }

  @AfterEach
  void close() {
    http.close();
  }

  private static StoreRequest get(URI uri) {
    return StoreRequest.of("Cannot do it", "GET", uri).anonymous();
  }

  private static StoreRequest change(URI uri) {
    return StoreRequest.of("Cannot do it", "POST", uri).anonymous().withBody(JsonBody.ofText("{}"));
  }

  @Test
  void ofAThousandErrorsTheMessageShowsTheFirstAndTheExceptionHoldsAll() {
    StringBuilder errors = new StringBuilder("{\"error-list\": [");
    for (int i = 0; i < 1_000; i++) {
      errors.append(i == 0 ? "" : ",").append("{\"code\": \"c").append(i);
      errors.append("\", \"message\": \"trouble ").append(i).append("\"}");
    }
    Reply reply = Reply.json(400, errors + "]}").with("X-Request-Id", "r1");
    try (ScriptedServer server = ScriptedServer.answering(reply)) {
      StoreException failure =
          catchThrowableOfType(StoreException.class, () -> http.send(change(server.uri())));
      assertThat(failure.errors()).hasSize(1_000);
      assertThat(failure.hasStoreCode("c999")).isTrue();
      assertThat(failure.why())
          .startsWith("the store refused (400): c0: trouble 0; c1: trouble 1")
          .endsWith("c19: trouble 19; and 980 more");
      assertThat(failure.requestId()).contains("r1");
    }
  }

  @Test
  void aMessageThatNobodyCanReadIsCutBetweenCharacters() {
    String long1 = "\"" + "x".repeat(7_972) + "\uD83D\uDE00".repeat(100_000) + "\"";
    Reply reply = Reply.json(400, "{\"message\": " + long1 + "}");
    try (ScriptedServer server = ScriptedServer.answering(reply)) {
      StoreException failure =
          catchThrowableOfType(StoreException.class, () -> http.send(change(server.uri())));
      assertThat(failure.getMessage()).hasSizeLessThan(8_100).endsWith(" characters)");
      assertThat(failure.why().codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://h:99999/",
        "httpx://h/",
        "//",
        "http:///x",
        "file:///etc/passwd",
        "http://[::1",
        "mailto:a@b",
        "http://h:-1/",
        "http://%/"
      })
  void aRedirectToNowhereIsSaidToBeOne(String location) {
    try (ScriptedServer server =
        ScriptedServer.answering(Reply.status(302).with("Location", location))) {
      assertThatExceptionOfType(NetworkError.class)
          .isThrownBy(() -> http.send(get(server.uri())))
          .withMessageEndingWith("it was redirected to something that is not an address");
      assertThat(server.received()).hasSize(1);
    }
  }

  @Test
  void aDateToWaitForIsReadByTheServersClockNotByThisOne() {
    Reply busy =
        Reply.status(429)
            .with("Date", "Fri, 04 Jan 2030 00:00:00 GMT")
            .with("Retry-After", "Fri, 04 Jan 2030 00:00:09 GMT");
    for (String here : new String[] {"1999-01-01T00:00:00Z", "2099-01-01T00:00:00Z"}) {
      ManualClock clock = new ManualClock(here);
      try (ScriptedServer server = ScriptedServer.answering(busy, Reply.ok("{}"));
          StoreHttp skewed = http(clock, clock)) {
        assertThat(skewed.send(get(server.uri())).status()).isEqualTo(200);
      }
      assertThat(clock.slept()).isEqualTo(Duration.ofSeconds(9));
    }
  }
}
