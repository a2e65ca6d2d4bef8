package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.macaroon.Macaroon;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Brings about every refusal that was recorded of the real stores, and compares what the sandbox
 * says with it word by word. Where they differ the difference is listed, with its reason.
 */
class RecordedRefusalsTest {
  /** Ages of credentials are told in seconds; this one was recorded. */
  private static final Duration RECORDED_AGE = Duration.ofSeconds(1_234_567);

  private static final Map<String, KnownDifferences.Known> KNOWN = KnownDifferences.ofRefusals();
  private static final String FAR = "2099-01-01T00:00:00Z";
  private final MovingClock clock = new MovingClock();
  private final SandboxStore store = SandboxStore.builder().clock(clock).start();
  private final Visitor visitor = new Visitor(store);
  private final SandboxAccount first = store.accounts().get(0);

  /** Brings a refusal about. */
  private interface Scene {
    Visitor.Reply play(Exchange recorded);
  }

  private final Map<String, Scene> scenes = new HashMap<>();

  RecordedRefusalsTest() {
    Scene wrongPassword = recorded -> discharge(first.email(), "no", null);
    Scene noOneTimePassword = recorded -> discharge(careful().email(), careful().password(), null);
    scenes.put("u1-login-wrong-password", wrongPassword);
    scenes.put("wrong-password", wrongPassword);
    scenes.put("refused-without-message", wrongPassword);
    scenes.put("refused-without-code", wrongPassword);
    scenes.put("refused-not-json", wrongPassword);
    scenes.put("u1-login-otp-required", noOneTimePassword);
    scenes.put("otp-required-in-error-list", noOneTimePassword);
    scenes.put("otp-required-by-message", noOneTimePassword);
    scenes.put("otp-required-by-top-level-code", noOneTimePassword);
    scenes.put("wrong-otp", recorded -> discharge(careful().email(), careful().password(), "1"));
    scenes.put("bad-data", recorded -> discharge("dev at example.org", "x", null));
    scenes.put("u1-login-root-refused", recorded -> rootForNobodysSnap());
    scenes.put("u1-refresh-then-retry", this::withOldDischarge);
    scenes.put("u1-still-expired-after-one-refresh", this::withOldDischarge);
    scenes.put(
        "u1-refresh-refused",
        recorded -> recorded.path().endsWith("refresh") ? refreshed() : withOldDischarge(recorded));
    scenes.put("u1-other-401-is-not-refreshed", recorded -> withoutPermission());
    scenes.put("candid-no-refresh", this::withExpiredToken);
    scenes.put("error-one", this::scripted);
    scenes.put("error-500-one", this::scripted);
    scenes.put("register-taken", this::nameOfSomebodyElse);
    scenes.put("unregister-forbidden", this::packageWithRevisions);
    scenes.put("tracks-refused", this::packageWithRevisions);
    scenes.put("ubuntu-one-exchange-refused-error-list", this::exchangeOfOldDischarge);
    scenes.put("ubuntu-one-exchange-refused-error_list", this::exchangeOfOldDischarge);
    scenes.put("ubuntu-one-exchange-refused-message", this::exchangeOfOldDischarge);
  }

  @AfterEach
  void close() {
    store.close();
  }

  static Stream<Exchange> refused() throws IOException {
    return Exchange.read(Exchange.FILES).stream().filter(one -> one.status() >= 300);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void theRefusalIsWordedLikeTheRecordedOne(Exchange recorded) {
    String name = recorded.name().substring(recorded.name().indexOf(' ') + 1);
    Visitor.Reply answer = scenes.getOrDefault(name, this::again).play(recorded);
    KnownDifferences.Known known = KNOWN.get(name);
    assertThat(Differences.between(recorded, answer))
        .as("%s\nrecorded %s\nanswered %s", recorded, recorded.response(), answer.text())
        .isEqualTo(known == null ? List.of() : known.differences());
  }

  @Test
  void whatIsListedAsDifferentWasRecorded() throws IOException {
    List<String> names =
        refused().map(one -> one.name().substring(one.name().indexOf(' ') + 1)).toList();
    assertThat(names).containsAll(KNOWN.keySet());
    assertThat(names).containsAll(scenes.keySet());
    assertThat(KNOWN.values())
        .allSatisfy(
            known -> {
              assertThat(known.differences()).isNotEmpty();
              assertThat(known.reason()).isNotEmpty();
            });
  }

  private SandboxAccount careful() {
    return store.accounts().get(1);
  }

  /** The recorded request, with a login that holds here. */
  private Visitor.Reply again(Exchange recorded) {
    boolean login = recorded.path().endsWith("/usso");
    return send(login ? visitor.showing(null) : visitor.loggedIn(), recorded);
  }

  private static Visitor.Reply send(Visitor visitor, Exchange recorded) {
    JsonElement body = recorded.request().get("json");
    return body == null
        ? visitor.send(
            visitor.request(recorded.path()).method(recorded.method(), BodyPublishers.noBody()))
        : visitor.method(recorded.method(), recorded.path(), body.toString());
  }

  private Visitor.Reply discharge(String email, String password, @Nullable String otp) {
    return visitor.discharge(
        visitor.dashboardRoot(Visitor.dashboardRequest(FAR)), email, password, otp);
  }

  private Visitor.Reply rootForNobodysSnap() {
    return visitor.post(
        "/dev/api/acl/",
        Visitor.request(
            Visitor.DASHBOARD_PERMISSIONS,
            "\"description\": \"x\", \"expires\": \"%s\", \"packages\": [{\"series\": \"16\", \"name\": \"nope\"}]"
                .formatted(FAR)));
  }

  private Visitor.Reply withOldDischarge(Exchange recorded) {
    visitor.loggedInAtDashboard();
    clock.move(RECORDED_AGE);
    return send(visitor, recorded);
  }

  private Visitor.Reply refreshed() {
    Macaroon discharge = visitor.discharge(visitor.dashboardRoot(Visitor.dashboardRequest(FAR)));
    store.revokeCredentials();
    JsonObject body = new JsonObject();
    body.addProperty("discharge_macaroon", discharge.toBase64());
    return visitor.post("/api/v2/tokens/refresh", body.toString());
  }

  private Visitor.Reply withoutPermission() {
    visitor.loggedInAtDashboard(
        Visitor.request(
            List.of("package_upload"), "\"description\": \"x\", \"expires\": \"" + FAR + "\""));
    return visitor.get("/dev/api/account");
  }

  private Visitor.Reply withExpiredToken(Exchange recorded) {
    visitor.loggedIn(Visitor.request(List.of(), "\"ttl\": 60"));
    clock.move(Duration.ofMinutes(2));
    return send(visitor, recorded);
  }

  /** As a test of a client asks for it. */
  private Visitor.Reply scripted(Exchange recorded) {
    visitor.loggedIn();
    JsonObject error =
        recorded
            .response()
            .getAsJsonObject("json")
            .getAsJsonArray("error-list")
            .get(0)
            .getAsJsonObject();
    store.failNext(
        recorded.status(), error.get("code").getAsString(), error.get("message").getAsString());
    return send(visitor, recorded);
  }

  private Visitor.Reply nameOfSomebodyElse(Exchange recorded) {
    new Visitor(store).loggedIn().post("/v1/charm", "{\"name\": \"taken\", \"private\": false}");
    return again(recorded);
  }

  private Visitor.Reply packageWithRevisions(Exchange recorded) {
    store.charm("my-charm").guardrail("[0-9]+").upload(1);
    return again(recorded);
  }

  private Visitor.Reply exchangeOfOldDischarge(Exchange recorded) {
    Macaroon root =
        Macaroon.fromBase64(
            visitor
                .post("/v1/tokens/usso", Visitor.request(List.of(), "\"ttl\": 31536000"))
                .text("macaroon"));
    visitor.showing(Visitor.header(root, visitor.discharge(root).bindTo(root)));
    clock.move(RECORDED_AGE);
    return send(visitor, recorded);
  }
}
