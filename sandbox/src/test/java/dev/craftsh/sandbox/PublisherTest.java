package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The dashboard beside uploads and releases. */
class PublisherTest {
  private static final List<String> ALL =
      List.of(
          "edit_account",
          "modify_account_key",
          "package_access",
          "package_manage",
          "package_metrics",
          "package_push",
          "package_register",
          "package_release",
          "package_update");
  private final MovingClock clock = new MovingClock();
  private final SandboxStore store = SandboxStore.builder().clock(clock).start();
  private final Visitor visitor = loggedIn(ALL);

  @AfterEach
  void close() {
    store.close();
  }

  private Visitor loggedIn(List<String> permissions) {
    return new Visitor(store)
        .loggedInAtDashboard(
            Visitor.request(
                permissions, "\"description\": \"d\", \"expires\": \"2099-01-01T00:00:00\""));
  }

  private String accountId() {
    return visitor.get("/dev/api/account").text("id");
  }

  @Test
  void aKeyThatSignedItsOwnRequestIsRegisteredOnce() {
    SigningKey signer = new SigningKey();
    String request = signer.keyRequest(accountId(), "default");
    var registered = register(request);
    assertThat(registered.status()).isEqualTo(200);
    assertThat(registered.text("account_key", "name")).isEqualTo("default");
    assertThat(registered.text("account_key", "public-key-sha3-384")).isEqualTo(signer.keyId());
    var account = visitor.get("/dev/api/account");
    assertThat(account.text("account-keys", 0, "public-key-sha3-384")).isEqualTo(signer.keyId());
    assertThat(account.text("account_keys", 0, "name")).isEqualTo("default");
    assertThat(register(request).message()).contains("has a key of the name 'default' already");
    assertThat(register(signer.keyRequest(accountId(), "other")).message())
        .contains("registered already");
  }

  private Visitor.Reply register(String request) {
    JsonObject body = new JsonObject();
    body.addProperty("account_key_request", request);
    return visitor.post("/dev/api/account/account-key", body.toString());
  }

  @Test
  void keysThatNobodyProvedToHoldAreRefused() {
    SigningKey signer = new SigningKey();
    String request = signer.keyRequest(accountId(), "default");
    var changed = register(request.replace("name: default", "name: changed"));
    assertThat(changed.status()).isEqualTo(400);
    assertThat(changed.code()).isEqualTo("invalid-field");
    assertThat(changed.message()).contains("not made with that key, or not for this text");
    assertThat(register(signer.keyRequest("somebody", "default")).message())
        .contains("its account-id is another account's");
    assertThat(register("rubbish").code()).isEqualTo("invalid-field");
    var without = loggedIn(List.of("package_access"));
    JsonObject body = new JsonObject();
    body.addProperty("account_key_request", request);
    var refused = without.post("/dev/api/account/account-key", body.toString());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("permission")).isEqualTo("modify_account_key");
  }

  @Test
  void theAccountChangesItsShortNamespace() {
    var changed = visitor.method("PATCH", "/dev/api/account", "{\"short_namespace\": \"shorty\"}");
    assertThat(changed.status()).isEqualTo(204);
    assertThat(visitor.get("/dev/api/account").text("short_namespace")).isEqualTo("shorty");
    assertThat(
            visitor.method("PATCH", "/dev/api/account", "{\"short_namespace\": \"-No-\"}").code())
        .isEqualTo("invalid-field");
  }

  @Test
  void whoHasNotAcceptedTheLatestTermsRegistersNothing() {
    assertThat(visitor.get("/dev/api/agreement/").at("latest_tos_accepted").getAsBoolean())
        .isTrue();
    clock.move(Duration.ofHours(1));
    store.changeTerms();
    assertThat(visitor.get("/dev/api/agreement/").at("latest_tos_accepted").getAsBoolean())
        .isFalse();
    var refused = registerName("fresh");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("user-missing-latest-tos");
    assertThat(visitor.post("/dev/api/agreement/", "{\"latest_tos_accepted\": false}").status())
        .isEqualTo(400);
    var accepted = visitor.post("/dev/api/agreement/", "{\"latest_tos_accepted\": true}");
    assertThat(accepted.at("latest_tos_accepted").getAsBoolean()).isTrue();
    assertThat(registerName("fresh").status()).isEqualTo(201);
  }

  private Visitor.Reply registerName(String name) {
    return visitor.post(
        "/dev/api/register-name/",
        "{\"snap_name\": \"" + name + "\", \"is_private\": false, \"series\": \"16\"}");
  }

  @Test
  void whoRegistersTooManyNamesHasToWait() {
    store.limitRegistrations(2);
    registerName("one");
    clock.move(Duration.ofMinutes(10));
    registerName("two");
    var refused = registerName("three");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text("code")).isEqualTo("register_window");
    assertThat(refused.at("status").getAsInt()).isEqualTo(429);
    assertThat(refused.at("retry_after").getAsInt()).isEqualTo(3000);
    clock.move(Duration.ofMinutes(51));
    assertThat(registerName("three").status()).isEqualTo(201);
  }

  @Test
  void aTakenNameIsDisputedAndShownAsThat() {
    var disputed =
        visitor.post(
            "/dev/api/register-name-dispute/",
            "{\"snap_name\": \"neighbour\", \"comment\": \"It is ours.\"}");
    assertThat(disputed.status()).isEqualTo(201);
    assertThat(disputed.text("snap_name")).isEqualTo("neighbour");
    var shown = visitor.get("/dev/api/account").at("snaps", "16", "neighbour").getAsJsonObject();
    assertThat(shown.get("status").getAsString()).isEqualTo("Dispute");
    assertThat(shown.get("snap-id").isJsonNull()).isTrue();
    assertThat(
            visitor
                .post(
                    "/dev/api/register-name-dispute/",
                    "{\"snap_name\": \"hello\", \"comment\": \"x\"}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void whatWasChangedAtTheStoreIsAConflictUntilSomebodyInsists() {
    String path = "/dev/api/snaps/" + store.snap("hello").id() + "/metadata";
    assertThat(visitor.post(path, "{\"summary\": \"from the file\"}").status()).isEqualTo(200);
    assertThat(visitor.post(path, "{\"summary\": \"a newer file\"}").status()).isEqualTo(200);
    visitor.method("PUT", path, "{\"summary\": \"by hand\", \"title\": \"Hello\"}");
    var conflict = visitor.post(path, "{\"summary\": \"the file\", \"title\": \"Hello\"}");
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.at("error_list").toString())
        .isEqualTo(
            "[{\"code\":\"conflict\",\"message\":\"Metadata changed on the server.\","
                + "\"extra\":{\"name\":\"summary\",\"current\":\"by hand\"}}]");
    assertThat(
            visitor
                .method("PUT", path + "?conflict_on_update=true", "{\"summary\": \"x\"}")
                .status())
        .isEqualTo(409);
    assertThat(visitor.method("PUT", path, "{\"summary\": \"insisted\"}").text("summary"))
        .isEqualTo("insisted");
    assertThat(visitor.post(path, "{\"colour\": \"red\"}").code()).isEqualTo("invalid-field");
    String empty = "/dev/api/snaps/" + store.snap("my").id() + "/metadata";
    assertThat(visitor.post(empty, "{\"summary\": \"x\"}").status()).isEqualTo(404);
  }

  @Test
  void theDefaultTrackIsOneThatExists() {
    String path = "/dev/api/snaps/" + store.snap("hello").id() + "/metadata";
    assertThat(visitor.method("PUT", path, "{\"default_track\": \"9.9\"}").status()).isEqualTo(400);
    visitor.method("PUT", path, "{\"default_track\": \"2.10\"}");
    var snap = visitor.get("/api/v2/snaps/hello/channel-map").at("snap").getAsJsonObject();
    assertThat(snap.get("default-track").getAsString()).isEqualTo("2.10");
    assertThat(statuses(snap)).containsExactly("latest active", "2.10 default");
    visitor.method("PUT", path, "{\"default_track\": null}");
    snap = visitor.get("/api/v2/snaps/hello/channel-map").at("snap").getAsJsonObject();
    assertThat(snap.get("default-track").isJsonNull()).isTrue();
    assertThat(statuses(snap)).containsExactly("latest default", "2.10 active");
  }

  private static List<String> statuses(JsonObject snap) {
    List<String> statuses = new ArrayList<>();
    for (JsonElement one : snap.getAsJsonArray("tracks")) {
      JsonObject track = one.getAsJsonObject();
      statuses.add(track.get("name").getAsString() + " " + track.get("status").getAsString());
    }
    return statuses;
  }
}
