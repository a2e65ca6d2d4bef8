package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.macaroon.Macaroon;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends the requests that were recorded of the real clients, with credentials and ids that hold
 * here, and compares the answers with the recorded ones: the same status, keys and types.
 */
class RecordedAnswersTest {
  private final MovingClock clock = new MovingClock();
  private final SandboxStore store = SandboxStore.builder().clock(clock).start();
  private final Visitor visitor = new Visitor(store);

  /** Answers that no store gives: they were made up to see what the client does. */
  private static final Set<String> MADE_UP =
      Set.of("whoami-list-is-invalid", "list-names-results-missing");

  static Stream<Exchange> accepted() throws IOException {
    return Exchange.read(Exchange.FILES).stream().filter(RecordedAnswersTest::isOfTheStores);
  }

  /** Not those that the recording made up to see what the client does. */
  private static boolean isOfTheStores(Exchange one) {
    return one.status() < 300
        && one.response().has("json")
        && MADE_UP.stream().noneMatch(one.name()::endsWith)
        && !one.path().startsWith("/v1/x")
        && !one.path().startsWith("/some/path/")
        && !one.response().get("json").toString().equals("{}");
  }

  @BeforeEach
  void prepare() {
    store
        .charm("my-charm")
        .guardrail("[0-9]+(\\.[0-9]+)?")
        .upload(1, 2, 3, 4)
        .track("x")
        .resource("gone", "three")
        .release("stable", 2)
        .release("edge", 3);
    for (int i = 1; i <= 7; i++) {
      store.charm("my-charm").resource("res", "content " + i);
    }
    visitor
        .loggedIn()
        .post(
            "/v1/charm/my-charm/releases",
            "[{\"channel\": \"beta\", \"revision\": 2, \"resources\": [{\"name\": \"res\","
                + " \"revision\": 1}]}]");
    store.snap("my-snap").upload(1, 2, 3, 7).release("candidate", 7);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void theAnswerIsMadeLikeTheRecordedOne(Exchange recorded) {
    JsonElement body = recorded.request().get("json");
    String path = recorded.path();
    if (recorded.method().equals("DELETE")) {
      path = "/v1/charm/my";
    }
    Visitor.Reply reply = answer(recorded, path, body);
    assertThat(reply.status() / 100).as(reply.text()).isEqualTo(recorded.status() / 100);
    assertThat(Shapes.missing(promised(recorded), reply.json()))
        .as("%s\nrecorded %s\nanswered %s", recorded, recorded.response(), reply.text())
        .isEmpty();
  }

  /** The recorded answer without what lists usually leave out (contract/store-api.md §4). */
  private static JsonElement promised(Exchange recorded) {
    JsonObject answer = recorded.response().getAsJsonObject("json").deepCopy();
    if (answer.has("results")) {
      for (JsonElement one : answer.getAsJsonArray("results")) {
        one.getAsJsonObject().remove("tracks");
        one.getAsJsonObject().remove("track-guardrails");
      }
    }
    return answer;
  }

  private Visitor.Reply answer(Exchange recorded, String path, JsonElement body) {
    if (path.startsWith("/api/v2/tokens/discharge")) {
      return discharge();
    }
    if (path.startsWith("/api/v2/tokens/refresh")) {
      Macaroon root = visitor.dashboardRoot(Visitor.dashboardRequest("2099-01-01T00:00:00Z"));
      String text = visitor.discharge(root).toBase64();
      return visitor.post(path, "{\"discharge_macaroon\": \"" + text + "\"}");
    }
    if (path.startsWith("/v1/tokens/usso/exchange")) {
      Macaroon root =
          Macaroon.fromBase64(
              visitor
                  .post("/v1/tokens/usso", Visitor.request(List.of(), "\"ttl\": 60"))
                  .text("macaroon"));
      visitor.showing(Visitor.header(root, visitor.discharge(root).bindTo(root)));
    } else if (path.startsWith("/api/v2/tokens/whoami")) {
      visitor.loggedInAtDashboard();
    } else if (!path.endsWith("/usso") && !path.startsWith("/dev/api/acl")) {
      visitor.loggedIn();
    }
    return body == null
        ? visitor.send(visitor.request(path).method(recorded.method(), noBody()))
        : visitor.method(recorded.method(), path, fitted(body).toString());
  }

  private static HttpRequest.BodyPublisher noBody() {
    return HttpRequest.BodyPublishers.noBody();
  }

  private Visitor.Reply discharge() {
    Macaroon root = visitor.dashboardRoot(Visitor.dashboardRequest("2099-01-01T00:00:00Z"));
    SandboxAccount account = store.accounts().get(0);
    return visitor.discharge(root, account.email(), account.password(), null);
  }

  /** The recorded body, with what only the recording's store knew replaced. */
  private JsonElement fitted(JsonElement body) {
    if (!(body instanceof JsonObject object)) {
      return body;
    }
    JsonObject fitted = object.deepCopy();
    if (fitted.has("upload-id")) {
      fitted.addProperty("upload-id", visitor.upload("content".getBytes(UTF_8)));
    }
    if (fitted.has("name")) {
      fitted.addProperty("name", "newcomer");
    }
    if (fitted.has("packages")) {
      fitted.remove("packages");
    }
    if (fitted.has("expires")) {
      fitted.addProperty("expires", clock.instant().plus(Duration.ofHours(1)).toString());
    }
    return fitted;
  }
}
