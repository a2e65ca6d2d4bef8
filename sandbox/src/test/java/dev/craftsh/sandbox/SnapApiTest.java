package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What machines and passers-by see of snaps, without a login. */
class SnapApiTest {
  private final MovingClock clock = new MovingClock();
  private final SandboxStore store = SandboxStore.builder().clock(clock).reviewPolls(1).start();
  private final Visitor visitor = new Visitor(store);
  private final Visitor publisher = new Visitor(store).loggedInAtDashboard();

  @AfterEach
  void close() {
    store.close();
  }

  private Visitor.Reply get(String path) {
    return visitor.send(visitor.request(path).header("Snap-Device-Series", "16").GET());
  }

  private Visitor.Reply post(String path, String json) {
    return visitor.send(
        visitor
            .request(path)
            .header("Snap-Device-Series", "16")
            .header("Snap-Device-Architecture", "amd64")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private void release(int revision, String channel, String more) {
    assertThat(
            publisher
                .post(
                    "/dev/api/snap-release/",
                    "{\"name\": \"hello\", \"revision\": %d, \"channels\": [\"%s\"]%s}"
                        .formatted(revision, channel, more))
                .status())
        .isEqualTo(200);
  }

  @Test
  void withoutTheSeriesNothingIsAnswered() {
    for (String path :
        List.of("/v2/snaps/info/hello", "/v2/snaps/find?q=h", "/v2/snaps/categories")) {
      assertThat(visitor.get(path).status()).as(path).isEqualTo(400);
      assertThat(visitor.get(path).code()).as(path).isEqualTo("api-error");
    }
  }

  @Test
  void onlyTheFieldsThatWereAskedForAreShown() {
    var info = get("/v2/snaps/info/hello?fields=title,version,epoch&architecture=arm64");
    assertThat(info.raw().headers().firstValue("Snap-Store-Version")).hasValue("1");
    assertThat(info.at("snap").getAsJsonObject().keySet())
        .containsExactly("name", "snap-id", "title");
    JsonObject entry = info.at("channel-map", 0).getAsJsonObject();
    assertThat(entry.keySet()).containsExactlyInAnyOrder("channel", "version", "epoch");
    assertThat(entry.get("epoch").toString()).isEqualTo("{\"read\":[0],\"write\":[0]}");
    for (JsonElement one : info.at("channel-map").getAsJsonArray()) {
      assertThat(one.getAsJsonObject().getAsJsonObject("channel").get("architecture").getAsString())
          .isEqualTo("arm64");
    }
    assertThat(get("/v2/snaps/info/hello?fields=colour").status()).isEqualTo(400);
    assertThat(get("/v2/snaps/info/nothing").code()).isEqualTo("resource-not-found");
  }

  @Test
  void theDefaultTrackIsTold() {
    assertThat(get("/v2/snaps/info/hello").at("default-track").isJsonNull()).isTrue();
    publisher.method(
        "PUT",
        "/dev/api/snaps/" + store.snap("hello").id() + "/metadata",
        "{\"default_track\": \"2.10\"}");
    assertThat(get("/v2/snaps/info/hello").text("default-track")).isEqualTo("2.10");
    var installed = refresh(install("a", "\"channel\": \"stable\""));
    assertThat(installed.text("results", 0, "redirect-channel")).isEqualTo("2.10/stable");
    assertThat(installed.text("results", 0, "effective-channel")).isEqualTo("2.10/stable");
    var explicit = refresh(install("a", "\"channel\": \"latest/stable\""));
    assertThat(explicit.at("results", 0).getAsJsonObject().has("redirect-channel")).isFalse();
    assertThat(explicit.text("results", 0, "effective-channel")).isEqualTo("stable");
  }

  @Test
  void aBranchIsGoneExactlyWhenItExpires() {
    release(5, "edge/fix-7", "");
    clock.move(Duration.ofDays(30).minusMillis(1));
    assertThat(channels(get("/v2/snaps/info/hello"))).contains("edge/fix-7");
    assertThat(effective("edge/fix-7")).isEqualTo("edge/fix-7");
    clock.move(Duration.ofMillis(1));
    assertThat(channels(get("/v2/snaps/info/hello"))).doesNotContain("edge/fix-7");
    assertThat(effective("edge/fix-7")).isEqualTo("edge");
  }

  private static Set<String> channels(Visitor.Reply info) {
    Set<String> names = new TreeSet<>();
    for (JsonElement one : info.at("channel-map").getAsJsonArray()) {
      names.add(one.getAsJsonObject().getAsJsonObject("channel").get("name").getAsString());
    }
    return names;
  }

  private String effective(String channel) {
    return refresh(install("a", "\"channel\": \"" + channel + "\""))
        .text("results", 0, "effective-channel");
  }

  private static String install(String key, String more) {
    return "{\"action\": \"install\", \"instance-key\": \"%s\", \"name\": \"hello\", \"epoch\": null, %s}"
        .formatted(key, more);
  }

  private Visitor.Reply refresh(String... actions) {
    return post(
        "/v2/snaps/refresh",
        "{\"context\": [], \"actions\": [" + String.join(",", actions) + "], \"fields\": []}");
  }

  @Test
  void aClosedChannelIsFollowedUpwards() {
    assertThat(effective("beta")).isEqualTo("candidate");
    assertThat(effective("2.10/edge")).isEqualTo("2.10/stable");
  }

  @Test
  void aProgressiveReleaseReachesItsShareAndCohortsStayTogether() {
    release(5, "stable", ", \"progressive\": {\"percentage\": 40, \"paused\": false}");
    int reached = 0;
    for (int i = 0; i < 100; i++) {
      reached += revision(install("machine-" + i, "\"channel\": \"stable\"")) == 5 ? 1 : 0;
    }
    assertThat(reached).isBetween(20, 60);
    String key = post("/v2/cohorts", "{\"snaps\": [\"hello\"]}").text("cohort-keys", "hello");
    Set<Integer> together = new TreeSet<>();
    for (int i = 0; i < 20; i++) {
      together.add(
          revision(install("m" + i, "\"channel\": \"stable\", \"cohort-key\": \"" + key + "\"")));
    }
    assertThat(together).hasSize(1);
    assertThat(get("/v2/snaps/info/hello?fields=revision").text()).contains("\"revision\":3");
    assertThat(post("/v2/cohorts", "{\"snaps\": [\"nothing\"]}").status()).isEqualTo(404);
  }

  private int revision(String action) {
    return refresh(action).at("results", 0, "snap", "revision").getAsInt();
  }

  @Test
  void aMachineIsToldWhatItsSnapShouldBecome() {
    String id = store.snap("hello").id();
    String context =
        "{\"snap-id\": \"%s\", \"instance-key\": \"k\", \"revision\": 1, \"tracking-channel\": \"latest/edge\", \"epoch\": {\"read\": [0], \"write\": [0]}}"
            .formatted(id);
    var reply =
        post(
            "/v2/snaps/refresh",
            "{\"context\": [%s], \"actions\": [{\"action\": \"refresh\", \"instance-key\": \"k\", \"snap-id\": \"%s\"}], \"fields\": [\"version\", \"download\"]}"
                .formatted(context, id));
    assertThat(reply.text("results", 0, "result")).isEqualTo("refresh");
    assertThat(reply.text("results", 0, "effective-channel")).isEqualTo("edge");
    assertThat(reply.text("results", 0, "snap", "version")).isEqualTo("2.12.1");
    assertThat(reply.at("results", 0, "snap").getAsJsonObject().keySet())
        .containsExactlyInAnyOrder("name", "snap-id", "version", "download");
    assertThat(reply.at("error-list").getAsJsonArray()).isEmpty();
  }

  @Test
  void whatCannotBeDoneIsSaidForEachAction() {
    assertThat(problem(install("a", "\"channel\": \"7.7/stable\""))).isEqualTo("channel-not-found");
    assertThat(problem(install("a", "\"channel\": \"nonsense\""))).isEqualTo("invalid-channel");
    assertThat(problem(install("a", "\"revision\": 99"))).isEqualTo("revision-not-found");
    assertThat(problem(install("a", "\"revision\": 1, \"channel\": \"edge\"")))
        .isEqualTo("revision-conflict");
    assertThat(problem(install("a", "\"revision\": 1").replace("hello", "nothing")))
        .isEqualTo("name-not-found");
    assertThat(problem("{\"action\": \"refresh\", \"instance-key\": \"z\", \"snap-id\": \"x\"}"))
        .isEqualTo("missing-context");
    var unknownId = install("a", "\"snap-id\": \"x\", \"channel\": \"edge\"");
    assertThat(problem(unknownId.replace("\"name\": \"hello\", ", ""))).isEqualTo("id-not-found");
    var twice = refresh(install("a", "\"revision\": 1"), install("a", "\"revision\": 3"));
    assertThat(twice.text("results", 1, "error", "code")).isEqualTo("instance-key-not-unique");
    assertThat(refresh().code()).isEqualTo("missing-actions");
    String noEpoch = "{\"action\": \"install\", \"instance-key\": \"a\", \"name\": \"hello\"}";
    assertThat(refresh(noEpoch).status()).isEqualTo(400);
    assertThat(refresh(noEpoch.replace("install", "eat")).status()).isEqualTo(400);
    var nowhere = refresh(install("a", "\"channel\": \"7.7/stable\""));
    assertThat(nowhere.at("results", 0, "error", "extra", "releases").getAsJsonArray())
        .isNotEmpty();
  }

  private String problem(String action) {
    var reply = refresh(action);
    assertThat(reply.text("results", 0, "result")).isEqualTo("error");
    return reply.text("results", 0, "error", "code");
  }

  @Test
  void snapsAreFoundByWhatTheyAre() {
    assertThat(found("q=FRIENDLY")).containsExactly("hello");
    assertThat(found("name=hell")).isEmpty();
    assertThat(found("name=hello&confinement=strict,classic&channel=beta"))
        .containsExactly("hello");
    assertThat(found("name=hello&confinement=classic")).isEmpty();
    assertThat(found("name=hello&architecture=riscv64")).isEmpty();
    assertThat(found("category=utilities")).containsExactly("hello");
    assertThat(found("category=games")).isEmpty();
    assertThat(found("featured=true")).containsExactly("hello");
    assertThat(found("publisher=" + store.accounts().get(0).username())).contains("hello");
    assertThat(found("common-id=org.example.hello")).isEmpty();
    assertThat(get("/v2/snaps/find?channel=edge").status()).isEqualTo(400);
    assertThat(get("/v2/snaps/find?private=true").status()).isEqualTo(401);
    var shown = get("/v2/snaps/find?name=hello&channel=edge&fields=channel,download,version");
    assertThat(shown.at("results", 0, "revision").toString())
        .startsWith("{\"version\":\"2.12.1\",\"download\":{\"size\":")
        .endsWith("},\"channel\":\"edge\"}");
    assertThat(get("/v2/snaps/categories?type=shared").text()).contains("{\"name\":\"utilities\"}");
    assertThat(visitor.get("/v2/rocks/find?q=x").text()).isEqualTo("{\"results\":[]}");
  }

  private List<String> found(String query) {
    return get("/v2/snaps/find?" + query).at("results").getAsJsonArray().asList().stream()
        .map(one -> one.getAsJsonObject().get("name").getAsString())
        .toList();
  }

  @Test
  void privateSnapsAreShownToTheirPublisherAlone() {
    publisher.post(
        "/dev/api/register-name/",
        "{\"snap_name\": \"secret\", \"is_private\": true, \"series\": \"16\"}");
    store.snap("secret").upload(1).release("stable", 1);
    assertThat(get("/v2/snaps/info/secret").status()).isEqualTo(404);
    assertThat(publisher.snapInfo("secret").text("name")).isEqualTo("secret");
    var own =
        publisher.send(
            publisher.request("/v2/snaps/find?private=true").header("Snap-Device-Series", "16"));
    assertThat(own.at("results").getAsJsonArray()).hasSize(1);
  }

  @Test
  void theOldAddressesAnswerInHal() {
    var details = old("/api/v1/snaps/details/hello?channel=edge");
    assertThat(details.text("package_name")).isEqualTo("hello");
    assertThat(details.text("version")).isEqualTo("2.12.1");
    assertThat(
            old("/api/v1/snaps/search?q=hello")
                .text("_embedded", "clickindex:package", 0, "snap_id"))
        .isEqualTo(store.snap("hello").id());
    assertThat(old("/api/v1/snaps/names").at("_embedded", "clickindex:package").getAsJsonArray())
        .hasSize(1);
    assertThat(old("/api/v1/snaps/sections").text()).contains("utilities");
    assertThat(visitor.get("/api/v1/snaps/names").status()).isEqualTo(400);
  }

  private Visitor.Reply old(String path) {
    return visitor.send(visitor.request(path).header("X-Ubuntu-Series", "16").GET());
  }

  @Test
  void thePublishersOwnAssertionsAreThereForEveryone() {
    assertThat(get("/v2/assertions/validation-set/16/nobody/set/1").code()).isEqualTo("not-found");
    assertThat(get("/v2/assertions/snap-declaration/16/x").status()).isEqualTo(404);
    assertThat(JsonParser.parseString(get("/v2/assertions/model/x").text()).isJsonObject())
        .isTrue();
  }
}
