package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.auth.Attenuation;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.MemoryCredentialStore;
import dev.craftsh.client.error.Cancelled;
import dev.craftsh.client.error.CredentialsAlreadyAvailable;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.LoginRejected;
import dev.craftsh.client.error.NetworkError;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MacaroonFormat;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class CandidLoginTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  /** What each of the reference's errors is here. */
  private static final Map<String, Class<? extends StoreException>> KINDS =
      Map.of(
          "InteractionError", LoginRejected.class,
          "DischargeError", LoginRejected.class,
          "CandidTokenTimeoutError", LoginRejected.class,
          "CandidTokenKindError", InvalidResponse.class,
          "CandidTokenValueError", InvalidResponse.class);

  private final List<String> opened = new ArrayList<>();

  static Stream<Vector> flows() {
    return Vectors.of("candid-flow.json");
  }

  @ParameterizedTest
  @MethodSource("flows")
  void aLoginInTheBrowserIsTheRecordedConversation(Vector vector) {
    Endpoints endpoints = Endpoints.CHARMHUB.withApi(URI.create("https://api.store.example"));
    MemoryCredentialStore kept = new MemoryCredentialStore();
    JsonObject expected = vector.expected();
    LoginRequest login =
        LoginRequest.candid(opened::add, LONG)
            .withDescription("d")
            .withAttenuation(
                Attenuation.NONE
                    .withPermissions(List.of("package-view"))
                    .withTtl(Duration.ofSeconds(60)));
    try (ExampleStores stores = new ExampleStores(vector.input().getAsJsonArray("responses"));
        StoreClient store =
            StoreClient.builder(endpoints)
                .applicationName("my-app")
                .userAgent("my-app/1.0")
                .credentials(kept)
                .environment(stores.environment())
                .build()) {
      if (expected.has("error")) {
        fails(expected.getAsJsonObject("error"), () -> store.login(login));
        assertThat(kept.get("my-app", endpoints.host())).isEmpty();
      } else {
        assertThat(store.login(login)).isEqualTo(expected.get("result").getAsString());
        assertThat(kept.get("my-app", endpoints.host()).map(Credentials::parseExported))
            .contains(Credentials.parse(expected.get("stored").getAsString()));
      }
      stores.sawExactly(expected.getAsJsonArray("requests"), Set.of());
    }
    JsonArray urls = new JsonArray();
    opened.forEach(urls::add);
    assertThat(urls).isEqualTo(expected.get("opened_urls"));
  }

  private static void fails(JsonObject expected, Runnable login) {
    StoreException failure = catchThrowableOfType(StoreException.class, login::run);
    String type = expected.get("type").getAsString();
    String message = expected.get("message").getAsString();
    if (type.equals("StoreServerError")) {
      assertThat(Kinds.of(failure)).contains(type);
      assertThat(message.contains("403") ? "403" : failure.why()).isNotEmpty();
    } else {
      int objectShown = message.indexOf(": {");
      assertThat(failure).isInstanceOf(KINDS.get(type));
      assertThat(failure.why())
          .isEqualTo(objectShown < 0 ? message : message.substring(0, objectShown));
    }
    assertThat(failure.remedy()).isNotEmpty();
    boolean late = type.equals("CandidTokenTimeoutError");
    assertThat(failure.code() == ErrorCode.LOGIN_TIMED_OUT).isEqualTo(late);
  }

  @Test
  void theSnapStoreTakesALoginInTheBrowserToo() {
    try (ScriptedServer server = new ScriptedServer(CandidLoginTest::identityService);
        StoreClient store = client(server)) {
      store.login(LoginRequest.candid(opened::add, LONG));
      assertThat(opened).containsExactly(server.uri() + "/visit");
      assertThat(server.received())
          .extracting(request -> request.method() + " " + request.url())
          .containsExactly(
              "POST /api/v2/tokens",
              "POST /id/discharge",
              "GET /wait",
              "POST /id/discharge",
              "POST /api/v2/tokens/exchange");
      assertThat(store.request("GET", "/x").status()).isEqualTo(200);
      assertThat(server.received().get(5).headers()).containsEntry("authorization", "Macaroon t");
    }
  }

  private static StoreClient client(ScriptedServer server) {
    return StoreClient.builder(Endpoints.SNAP_STORE.withApi(server.uri())).build();
  }

  private static String macaroon(String caveatAt) {
    Macaroon macaroon = Macaroon.create(MacaroonFormat.V2, new byte[32], new byte[] {1}, "store");
    return (caveatAt.isEmpty()
            ? macaroon
            : macaroon.addThirdParty(caveatAt, new byte[] {2}, new byte[72]))
        .toJson()
        .toString();
  }

  private static JsonObject holding(String key, String macaroon) {
    JsonObject json = new JsonObject();
    json.addProperty(key, macaroon);
    return json;
  }

  private static Reply identityService(ScriptedServer.Received request) {
    String host = "http://" + request.headers().get("host");
    return switch (request.url()) {
      case "/api/v2/tokens" -> Reply.ok(holding("macaroon", macaroon(host + "/id")).toString());
      case "/id/discharge" ->
          request.text().contains("token-kind")
              ? Reply.ok("{\"Macaroon\": " + macaroon("") + "}")
              : Reply.json(
                  401,
                  "{\"Code\": \"interaction required\", \"Info\": {\"InteractionMethods\":"
                      + " {\"browser-window\": {\"VisitURL\": \"/visit\", \"WaitTokenURL\":"
                      + " \"/wait\"}}}}");
      case "/wait" -> Reply.ok("{\"kind\": \"k\", \"token\": \"secret\"}");
      case "/api/v2/tokens/exchange" -> Reply.ok("{\"macaroon\": \"t\"}");
      default -> Reply.ok("{}");
    };
  }

  private static Reply identityServiceThatWaits(ScriptedServer.Received request) {
    return request.url().equals("/wait") ? Reply.silence() : identityService(request);
  }

  @Test
  void aUserWhoNeverFinishesEndsTheWaitAtItsBound() {
    try (ScriptedServer server = new ScriptedServer(CandidLoginTest::identityServiceThatWaits);
        StoreClient store = client(server)) {
      long start = System.nanoTime();
      assertThatExceptionOfType(LoginRejected.class)
          .isThrownBy(() -> store.login(LoginRequest.candid(opened::add, Duration.ofMillis(300))))
          .satisfies(late -> assertThat(late.code()).isEqualTo(ErrorCode.LOGIN_TIMED_OUT))
          .withMessageContaining("/wait': nobody finished the login within 0 seconds");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG.dividedBy(2));
      assertThat(server.received()).hasSize(3);
    }
  }

  @Test
  void aWaitForTheUserCanBeCancelledFromAnotherThread() throws InterruptedException {
    try (ScriptedServer server = new ScriptedServer(CandidLoginTest::identityServiceThatWaits);
        StoreClient store = client(server)) {
      Thread canceller =
          new Thread(
              () -> {
                while (server.received().size() < 3) {
                  Thread.onSpinWait();
                }
                store.cancelAll();
              });
      canceller.start();
      assertThatExceptionOfType(Cancelled.class)
          .isThrownBy(() -> store.login(LoginRequest.candid(opened::add, LONG)));
      canceller.join();
    }
  }

  /** When the page's address is known, and nothing waits for the user yet. */
  @Test
  void aLoginCancelledWhileThePageIsOpenedDoesNotBeginToWait() {
    try (ScriptedServer server = new ScriptedServer(CandidLoginTest::identityServiceThatWaits);
        StoreClient store = client(server)) {
      assertThatExceptionOfType(Cancelled.class)
          .isThrownBy(() -> store.login(LoginRequest.candid(page -> store.cancelAll(), LONG)));
      assertThat(server.received()).hasSize(2);

      // The next one is another thing.
      assertThatExceptionOfType(LoginRejected.class)
          .isThrownBy(() -> store.login(LoginRequest.candid(opened::add, Duration.ofMillis(300))));
    }
  }

  @Test
  void anIdentityServiceThatListensInTheClearGetsNothing() {
    String root = holding("macaroon", macaroon("http://id.example/")).toString();
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok(root));
        StoreClient store = client(server)) {
      assertThatExceptionOfType(NetworkError.class)
          .isThrownBy(() -> store.login(LoginRequest.candid(opened::add, LONG)))
          .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.UNENCRYPTED));
    }
  }

  @Test
  void addressesThatNoBrowserShouldOpenAreNotOpened() {
    for (String url : List.of("file:///etc/passwd", "javascript:alert(1)", "-x", "a b", "//")) {
      String answer =
          "{\"Code\": \"interaction required\", \"Info\": {\"VisitURL\": \"%s\", \"WaitURL\": \"%s\"}}"
              .formatted(url.equals("-x") ? "data:-x" : url, url);
      try (ScriptedServer server =
              new ScriptedServer(
                  request ->
                      request.url().equals("/id/discharge")
                          ? Reply.json(401, answer)
                          : identityService(request));
          StoreClient store = client(server)) {
        assertThatExceptionOfType(InvalidResponse.class)
            .isThrownBy(() -> store.login(LoginRequest.candid(opened::add, LONG)));
      }
    }
    assertThat(opened).isEmpty();
  }

  @Test
  void dischargesThatAskForEverMoreDischargesEnd() {
    try (ScriptedServer server =
            new ScriptedServer(
                request ->
                    request.url().equals("/id/discharge")
                        ? Reply.ok(
                            "{\"Macaroon\": "
                                + macaroon("http://" + request.headers().get("host") + "/id")
                                + "}")
                        : identityService(request));
        StoreClient store = client(server)) {
      assertThatExceptionOfType(InvalidResponse.class)
          .isThrownBy(() -> store.login(LoginRequest.candid(opened::add, LONG)))
          .withMessageContaining("still more wanted");
      assertThat(server.received()).hasSize(51);
    }
  }

  @Test
  void whoIsLoggedInIsNotSentToTheBrowser() {
    try (ScriptedServer server = ScriptedServer.answering(Reply.status(500));
        StoreClient store =
            StoreClient.builder(Endpoints.CHARMHUB.withApi(server.uri()))
                .exportedCredentials(
                    new Credentials.Token("t", Credentials.Token.Envelope.TYPED).export())
                .build()) {
      assertThatExceptionOfType(CredentialsAlreadyAvailable.class)
          .isThrownBy(() -> store.login(LoginRequest.candid(opened::add, LONG)));
      assertThat(server.received()).isEmpty();
      assertThat(opened).isEmpty();
    }
  }
}
