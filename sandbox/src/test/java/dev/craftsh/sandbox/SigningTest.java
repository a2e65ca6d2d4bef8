package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Validation sets, schemas, approvals, developers and builds, all signed with a registered key. */
class SigningTest {
  private static final SigningKey KEY = new SigningKey();
  private final SandboxStore store = SandboxStore.start();
  private final Visitor visitor =
      new Visitor(store)
          .loggedInAtDashboard(
              Visitor.request(
                  List.of("modify_account_key", "package_access", "package_manage", "package_push"),
                  "\"description\": \"d\", \"expires\": \"2099-01-01T00:00:00\""));
  private final String account = visitor.get("/dev/api/account").text("id");

  @AfterEach
  void close() {
    store.close();
  }

  @BeforeEach
  void registerTheKey() {
    JsonObject body = new JsonObject();
    body.addProperty("account_key_request", KEY.keyRequest(account, "default"));
    assertThat(visitor.post("/dev/api/account/account-key", body.toString()).status())
        .isEqualTo(200);
  }

  private Visitor.Reply publish(String path, String assertion) {
    return visitor.send(
        visitor
            .request(path)
            .header("Content-Type", "application/x.ubuntu.assertion")
            .POST(HttpRequest.BodyPublishers.ofString(assertion)));
  }

  private String set(int sequence, int revision) {
    return "type: validation-set\nauthority-id: %s\nrevision: %d\nseries: 16\naccount-id: %s\nname: my-set\nsequence: %d\nsnaps:\n  -\n    name: hello\n    presence: required\n    revision: 5\ntimestamp: 2026-01-02T03:04:05Z"
        .formatted(account, revision, account, sequence);
  }

  @Test
  void theStoreFillsInWhatThePublisherLeavesOut() {
    var built =
        visitor.post(
            "/api/v2/validation-sets/build-assertion",
            "{\"account-id\": \"%s\", \"name\": \"my-set\", \"sequence\": 1, \"snaps\": [{\"name\": \"hello\"}]}"
                .formatted(account));
    assertThat(built.status()).isEqualTo(200);
    assertThat(built.text("type")).isEqualTo("validation-set");
    assertThat(built.text("authority-id")).isEqualTo(account);
    assertThat(built.text("series")).isEqualTo("16");
    assertThat(built.text("snaps", 0, "id")).isEqualTo(store.snap("hello").id());
    assertThat(built.json().has("revision")).isFalse();
    assertThat(
            visitor
                .post("/api/v2/validation-sets/build-assertion", "{\"account-id\": \"other\"}")
                .code())
        .isEqualTo("invalid-field");
  }

  @Test
  void aSignedSetIsPublishedAndListedBySequence() {
    var published = publish("/api/v2/validation-sets", KEY.sign(set(1, 0), ""));
    assertThat(published.status()).isEqualTo(200);
    assertThat(published.at("assertions", 0, "headers", "sequence").getAsInt()).isEqualTo(1);
    publish("/api/v2/validation-sets", KEY.sign(set(2, 0), ""));
    publish("/api/v2/validation-sets", KEY.sign(set(2, 1), ""));
    var again = publish("/api/v2/validation-sets", KEY.sign(set(2, 1), ""));
    assertThat(again.status()).isEqualTo(409);
    var latest = visitor.get("/api/v2/validation-sets");
    assertThat(latest.at("assertions").getAsJsonArray()).hasSize(1);
    assertThat(latest.text("assertions", 0, "headers", "revision")).isEqualTo("1");
    var all = visitor.get("/api/v2/validation-sets/my-set?sequence=all");
    assertThat(all.at("assertions").getAsJsonArray()).hasSize(2);
    assertThat(visitor.get("/api/v2/validation-sets/none").at("assertions").getAsJsonArray())
        .isEmpty();
    assertThat(visitor.get("/api/v2/validation-sets?sequence=first").status()).isEqualTo(400);
  }

  @Test
  void everyoneReadsWhatWasSignedByItsPrimaryKey() {
    String path = "/v2/assertions/validation-set/16/" + account + "/my-set/";
    String first = KEY.sign(set(1, 0), "");
    String second = KEY.sign(set(2, 0), "");
    String newer = KEY.sign(set(2, 1), "");
    for (String assertion : List.of(first, second, newer)) {
      assertThat(publish("/api/v2/validation-sets", assertion).status()).isEqualTo(200);
    }
    Visitor everyone = new Visitor(store);
    var found = everyone.get(path + "1");
    assertThat(found.raw().headers().firstValue("Content-Type"))
        .contains("application/x.ubuntu.assertion");
    assertThat(found.text()).isEqualTo(first);
    assertThat(everyone.get(path + "2").text()).isEqualTo(newer);
    assertThat(everyone.get(path + "3").code()).isEqualTo("not-found");
  }

  @Test
  void aMachineIsToldWhereAssertionsStand() {
    publish("/api/v2/validation-sets", KEY.sign(set(1, 0), ""));
    Visitor machine = new Visitor(store);
    String wanted =
        "{\"type\": \"validation-set\", \"primary-key\": [\"16\", \"%s\", \"my-set\", \"%d\"]}";
    var answer =
        machine.send(
            machine
                .request("/v2/snaps/refresh")
                .header("Snap-Device-Series", "16")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"context\": [], \"fields\": [], \"actions\": [{\"action\": \"fetch-assertions\", \"key\": \"g\", \"assertions\": [%s, %s]}]}"
                            .formatted(
                                wanted.formatted(account, 1), wanted.formatted(account, 9)))));
    assertThat(answer.text("results", 0, "result")).isEqualTo("fetch-assertions");
    assertThat(answer.text("results", 0, "key")).isEqualTo("g");
    var urls = answer.at("results", 0, "assertion-stream-urls").getAsJsonArray();
    assertThat(urls).hasSize(1);
    assertThat(machine.get(urls.get(0).getAsString()).text()).contains("sequence: 1", account);
  }

  @Test
  void whatAnotherKeySignedOrSomebodyChangedIsRefused() {
    assertThat(publish("/api/v2/validation-sets", new SigningKey().sign(set(1, 0), "")).message())
        .contains("a key that this account has not registered");
    String changed = KEY.sign(set(1, 0), "").replace("revision: 5", "revision: 6");
    assertThat(publish("/api/v2/validation-sets", changed).message()).contains("not for this text");
    assertThat(visitor.post("/api/v2/validation-sets", "{}").status()).isEqualTo(400);
  }

  @Test
  void aSchemaTravelsWithItsBodyBesideTheHeaders() {
    String body = "{\"storage\": {\"schema\": {}}}";
    String schema =
        KEY.sign(
            "type: confdb-schema\nauthority-id: %s\naccount-id: %s\nname: network\nviews:\n  wifi:\n    rules:\n      -\n        storage: wifi.ssid\n        access: read-write\ntimestamp: 2026-01-02T03:04:05Z"
                .formatted(account, account),
            body);
    assertThat(publish("/api/v2/confdb-schemas", schema).text("assertions", 0, "body"))
        .isEqualTo(body);
    var found = visitor.get("/api/v2/confdb-schemas/network");
    assertThat(found.text("assertions", 0, "headers", "views", "wifi", "rules", 0, "storage"))
        .isEqualTo("wifi.ssid");
    assertThat(found.text("assertions", 0, "headers", "body-length"))
        .isEqualTo(Integer.toString(body.length()));
  }

  @Test
  void approvalsAreListedUntilTheyAreRevoked() {
    String path = "/dev/api/snaps/" + store.snap("hello").id() + "/validations";
    assertThat(visitor.get(path).text()).isEqualTo("[]");
    assertThat(put(path, "assertion", validation("false", 0)).status()).isEqualTo(200);
    assertThat(visitor.get(path).text())
        .contains("\"approved-snap-name\":\"my\"")
        .contains("\"revoked\":\"false\"");
    assertThat(put(path, "assertion", validation("true", 0)).code()).isEqualTo("invalid-field");
    assertThat(put(path, "assertion", validation("true", 1)).status()).isEqualTo(200);
    assertThat(visitor.get(path).text()).isEqualTo("[]");
    assertThat(visitor.get(path + "?include_revoked=1").text()).contains("\"revision\":\"1\"");
  }

  private String validation(String revoked, int revision) {
    return KEY.sign(
        "type: validation\nauthority-id: %s\nrevision: %d\nseries: 16\nsnap-id: %s\napproved-snap-id: %s\napproved-snap-revision: 1\nrevoked: %s\ntimestamp: 2026-01-02T03:04:05.000000Z"
            .formatted(account, revision, store.snap("hello").id(), store.snap("my").id(), revoked),
        "");
  }

  private Visitor.Reply put(String path, String key, String assertion) {
    JsonObject body = new JsonObject();
    body.addProperty(key, assertion);
    return visitor.method("PUT", path, body.toString());
  }

  @Test
  void developersMayReleaseButNotUnregister() {
    SandboxAccount other = store.accounts().get(1);
    Visitor neighbour = new Visitor(store).loggedInAtDashboard(other);
    String id = neighbour.get("/dev/api/account").text("id");
    String path = "/dev/api/snaps/" + store.snap("hello").id() + "/developers";
    assertThat(visitor.get(path).code()).isEqualTo("snap-developer-not-found");
    assertThat(release(neighbour).status()).isEqualTo(403);
    assertThat(put(path, "snap_developer", developers(id, 0)).status()).isEqualTo(200);
    assertThat(visitor.get(path).text("snap_developer", "developers", 0, "developer-id"))
        .isEqualTo(id);
    assertThat(release(neighbour).status()).isEqualTo(200);
    assertThat(neighbour.get("/dev/api/account").at("snaps", "16").getAsJsonObject().keySet())
        .contains("hello");
    assertThat(new Visitor(store).loggedIn(other).delete("/v1/snap/hello").status()).isEqualTo(403);
    assertThat(put(path, "snap_developer", developers("nobody", 1)).code())
        .isEqualTo("invalid-request");
  }

  private String developers(String id, int revision) {
    return KEY.sign(
        "type: snap-developer\nauthority-id: %s\nrevision: %d\nsnap-id: %s\npublisher-id: %s\ndevelopers:\n  -\n    developer-id: %s\n    since: 2020-01-02T03:04:05Z"
            .formatted(account, revision, store.snap("hello").id(), account, id),
        "");
  }

  private static Visitor.Reply release(Visitor who) {
    return who.post(
        "/dev/api/snap-release/",
        "{\"name\": \"hello\", \"revision\": \"5\", \"channels\": [\"beta\"]}");
  }

  @Test
  void aSignedBuildIsTaken() {
    String build =
        KEY.sign(
            "type: snap-build\nauthority-id: %s\nsnap-sha3-384: abc\ngrade: stable\nsnap-id: %s\nsnap-size: 7\ntimestamp: 2026-01-02T03:04:05Z"
                .formatted(account, store.snap("hello").id()),
            "");
    JsonObject body = new JsonObject();
    body.addProperty("assertion", build);
    String path = "/dev/api/snaps/" + store.snap("hello").id() + "/builds";
    assertThat(visitor.post(path, body.toString()).status()).isEqualTo(200);
    assertThat(visitor.post(path, "{\"assertion\": \"x\"}").code()).isEqualTo("invalid-field");
  }
}
