package dev.craftsh.client.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.craftsh.client.ExampleTls;
import dev.craftsh.client.Reply;
import dev.craftsh.client.ScriptedServer;
import dev.craftsh.client.error.Cancelled;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.NetworkError;
import dev.craftsh.client.error.OutcomeUnknown;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.observe.ExchangeObserver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  private final InFlight inFlight = new InFlight();
  private final StoreHttp http = http(Map.of("CRAFT_STORE_RETRIES", "0"));

  private StoreHttp http(Map<String, String> environment) {
    return StoreHttp.anonymous(
        new HttpSettings(
            "tests", environment, ExchangeObserver.NONE, Clock.systemUTC(), inFlight, inFlight));
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

  private String read(StoreRequest request) {
    return http.read(request, json -> json.at("x").text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html>Sign in</html>|it is a web page",
        "''|it is empty",
        "{\"x\": |it is not JSON",
        "oops|it is not JSON",
        "{}|x is missing",
        "{\"x\": 3}|x is not text",
        "[]|the answer is not an object"
      })
  void anAnswerThatIsNoneSaysWhatItIs(String body, String why) {
    try (ScriptedServer server =
        ScriptedServer.answering(Reply.ok(body).with("X-Request-Id", "r1"))) {
      assertThatExceptionOfType(InvalidResponse.class)
          .isThrownBy(() -> read(get(server.uri())))
          .withMessage("Cannot do it: the store's answer (status 200) cannot be understood: " + why)
          .satisfies(invalid -> assertThat(invalid.requestId()).contains("r1"))
          .satisfies(invalid -> assertThat(invalid.remedy()).contains("proxy"));
    }
  }

  @Test
  void anAnswerThatBreaksOffIsNotTakenForWhole() {
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok("{\"x\": \"long\"}").cut())) {
      assertThatExceptionOfType(InvalidResponse.class)
          .isThrownBy(() -> read(get(server.uri())))
          .withMessageContaining("the store's answer broke off");
    }
  }

  @Test
  void aPackedAnswerIsUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("{\"x\": \"packed\"}".getBytes(UTF_8));
    }
    Reply reply = Reply.ok("").with("Content-Encoding", "gzip").body(packed.toByteArray());
    try (ScriptedServer server = ScriptedServer.answering(reply)) {
      assertThat(read(get(server.uri()))).isEqualTo("packed");
      assertThat(server.received().get(0).headers()).containsEntry("accept-encoding", "gzip");
    }
  }

  @Test
  void aPackedAnswerCannotFillTheMemory() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int written = 0; written <= AnswerBody.LONGEST; written += zeros.length) {
        out.write(zeros);
      }
    }
    Reply reply = Reply.ok("").with("Content-Encoding", "gzip").body(packed.toByteArray());
    try (ScriptedServer server = ScriptedServer.answering(reply)) {
      assertThatExceptionOfType(InvalidResponse.class)
          .isThrownBy(() -> read(get(server.uri())))
          .withMessageContaining("longer than 64 MiB");
    }
  }

  @Test
  void aChangeWhoseAnswerIsLostIsNotSentAgain() {
    for (Reply fault : new Reply[] {Reply.reset(), Reply.hangUp(), Reply.ok("{\"x\": 1}").cut()}) {
      try (ScriptedServer server = ScriptedServer.answering(fault);
          StoreHttp retrying = http(Map.of("CRAFT_STORE_BACKOFF", "0"))) {
        assertThatExceptionOfType(OutcomeUnknown.class)
            .isThrownBy(() -> retrying.send(change(server.uri())))
            .withMessageContaining("it was sent, but the answer was lost")
            .satisfies(unknown -> assertThat(unknown.remedy()).contains("before trying again"));
        assertThat(server.received()).hasSize(1);
      }
    }
  }

  @Test
  void aRequestThatChangesNothingIsOnlyANetworkErrorThen() {
    try (ScriptedServer server = ScriptedServer.answering(Reply.hangUp())) {
      assertThatExceptionOfType(NetworkError.class)
          .isThrownBy(() -> http.send(change(server.uri()).changingNothing()))
          .withMessageContaining("the connection was closed without an answer");
    }
  }

  @Test
  void readingIsRepeatedWhenTheConnectionBreaks() {
    try (ScriptedServer server =
            ScriptedServer.answering(
                Reply.reset(), Reply.ok("{\"x\": \"y\"}").cut(), Reply.ok("{\"x\": \"y\"}"));
        StoreHttp retrying = http(Map.of("CRAFT_STORE_BACKOFF", "0"))) {
      assertThat(retrying.send(get(server.uri())).tries()).isEqualTo(3);
    }
  }

  @Test
  void anUnknownHostIsSaidToBeOne() {
    assertThatExceptionOfType(NetworkError.class)
        .isThrownBy(() -> http.send(get(URI.create("http://no-such-host.invalid/"))))
        .withMessageEndingWith("no-such-host.invalid: there is no such host");
  }

  @Test
  void credentialsStayBehindWhenARedirectLeadsToAnotherServer() {
    try (ScriptedServer other = ScriptedServer.answering(Reply.ok("{\"x\": \"there\"}"));
        ScriptedServer first =
            ScriptedServer.answering(
                Reply.status(302).with("Location", "/second"),
                Reply.status(302).with("Location", other.uri() + "/third"))) {
      StoreRequest request =
          get(first.uri()).withHeader("Authorization", "Macaroon t").withHeader("Macaroons", "m");
      assertThat(read(request)).isEqualTo("there");
      assertThat(first.received().get(1).headers()).containsEntry("authorization", "Macaroon t");
      assertThat(other.received().get(0).headers())
          .doesNotContainKeys("authorization", "macaroons");
    }
  }

  @Test
  void aBodyStaysBehindToo() {
    try (ScriptedServer other = ScriptedServer.answering(Reply.ok("{}"));
        ScriptedServer first =
            ScriptedServer.answering(Reply.status(307).with("Location", other.uri() + "/x"))) {
      assertThatExceptionOfType(NetworkError.class)
          .isThrownBy(() -> http.send(change(first.uri())))
          .withMessageContaining("redirected to another server");
      assertThat(other.received()).isEmpty();
    }
  }

  @Test
  void redirectsInACircleEnd() {
    try (ScriptedServer server =
        ScriptedServer.answering(Reply.status(301).with("Location", "/again"))) {
      assertThatExceptionOfType(NetworkError.class)
          .isThrownBy(() -> http.send(get(server.uri())))
          .withMessageContaining("redirected more than 30 times");
      assertThat(server.received()).hasSize(31);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Authorization", "Macaroons"})
  void credentialsDoNotTravelUnencrypted(String header) {
    NetworkError refused =
        catchThrowableOfType(
            NetworkError.class,
            () ->
                http.send(
                    get(URI.create("http://store.example/x")).withHeader(header, "secret-1")));
    assertThat(refused.code()).isEqualTo(ErrorCode.UNENCRYPTED);
    assertThat(refused.toString()).doesNotContain("secret-1");
  }

  @Test
  void passwordsDoNotEither() {
    StoreRequest login = change(URI.create("http://login.example/x")).withSecretBody();
    StoreException refused = catchThrowableOfType(StoreException.class, () -> http.send(login));
    assertThat(refused.code()).isEqualTo(ErrorCode.UNENCRYPTED);
  }

  @Test
  void silenceEndsARequestButSlownessDoesNot() {
    HttpSettings impatient =
        new HttpSettings(
            "tests",
            Map.of("CRAFT_STORE_RETRIES", "0"),
            ExchangeObserver.NONE,
            Clock.systemUTC(),
            inFlight,
            inFlight,
            Duration.ofMillis(300));
    try (ScriptedServer silent = ScriptedServer.answering(Reply.silence());
        ScriptedServer slow = ScriptedServer.answering(Reply.ok("{\"x\": 1}").slowly());
        StoreHttp limited = StoreHttp.anonymous(impatient)) {
      assertThatExceptionOfType(NetworkError.class)
          .isThrownBy(() -> limited.send(get(silent.uri())))
          .withMessageEndingWith("nothing came for too long");
      assertThatExceptionOfType(OutcomeUnknown.class)
          .isThrownBy(() -> limited.send(change(silent.uri())));
      assertThat(limited.send(get(slow.uri())).text()).isEqualTo("{\"x\": 1}");
    }
  }

  @Test
  void anAnswerWithoutEndIsAskedForOnce() {
    byte[] zeros = new byte[AnswerBody.LONGEST + 1];
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok("").body(zeros));
        StoreHttp retrying = http(Map.of("CRAFT_STORE_BACKOFF", "0"))) {
      assertThatExceptionOfType(InvalidResponse.class)
          .isThrownBy(() -> retrying.send(get(server.uri())));
      assertThat(server.received()).hasSize(1);
    }
  }

  @Test
  void aProxyThatWantsALoginGetsIt() {
    try (ScriptedServer proxy = ScriptedServer.answering(Reply.ok("{}"))) {
      proxy.requireProxyLogin();
      String address = proxy.uri().toString().replace("http://", "http://me:pw@");
      var environment =
          Map.of("HTTPS_PROXY", address, "SSL_CERT_FILE", ExampleTls.certificate().toString());
      try (StoreHttp proxied = http(environment)) {
        URI store = URI.create("https://dashboard.example/");
        assertThat(proxied.send(get(store)).status()).isEqualTo(200);
        assertThat(proxy.received().get(0).headers()).doesNotContainKey("proxy-authorization");
      }
    }
  }

  @Test
  void anInterruptedThreadSendsNothing() {
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok("{}"))) {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(Cancelled.class).isThrownBy(() -> http.send(get(server.uri())));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void cancellingEndsARequestThatWaits() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(Reply.silence())) {
      CompletableFuture<StoreException> outcome =
          CompletableFuture.supplyAsync(
              () ->
                  catchThrowableOfType(
                      StoreException.class, () -> http.send(change(server.uri()))));
      while (server.received().isEmpty()) {
        Thread.sleep(5);
      }
      inFlight.cancelAll();
      assertThat(outcome.get(1, TimeUnit.SECONDS)).isInstanceOf(Cancelled.class);
    }
  }

  @Test
  void cancellingEndsAPauseAndAnInterruptDoesToo() throws Exception {
    CompletableFuture<StoreException> outcome =
        CompletableFuture.supplyAsync(
            () ->
                catchThrowableOfType(
                    StoreException.class, () -> inFlight.sleep(Duration.ofMinutes(1))));
    while (!outcome.isDone()) {
      inFlight.cancelAll();
      Thread.sleep(5);
    }
    assertThat(outcome.get()).isInstanceOf(Cancelled.class);
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(Cancelled.class)
        .isThrownBy(() -> inFlight.sleep(Duration.ofMinutes(1)));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aCertificateOfSomebodyElseIsRefusedAndNotTriedAgain() {
    try (ScriptedServer proxy = ScriptedServer.answering(Reply.ok("{}"))) {
      URI store = URI.create("https://dashboard.example/");
      URI stranger = URI.create("https://stranger.example/");
      var trusting =
          Map.of(
              "HTTPS_PROXY", proxy.uri().toString(),
              "SSL_CERT_FILE", ExampleTls.certificate().toString());
      try (StoreHttp unaware = http(Map.of("HTTPS_PROXY", proxy.uri().toString()));
          StoreHttp aware = http(trusting)) {
        assertThat(aware.send(get(store)).status()).isEqualTo(200);
        NetworkError unknown =
            catchThrowableOfType(NetworkError.class, () -> unaware.send(get(store)));
        NetworkError wrongName =
            catchThrowableOfType(NetworkError.class, () -> aware.send(get(stranger)));
        assertThat(unknown.code()).isEqualTo(ErrorCode.UNTRUSTED);
        assertThat(wrongName.code()).isEqualTo(ErrorCode.UNTRUSTED);
        assertThat(unknown.remedy()).contains("SSL_CERT_FILE");
      }
    }
  }
}
