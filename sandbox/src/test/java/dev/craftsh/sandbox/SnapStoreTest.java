package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapStoreTest {
  private final SandboxStore store = SandboxStore.start();
  private final Visitor visitor = new Visitor(store).loggedInAtDashboard();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theAccountListsItsSnapsWithTheirIds() {
    var snaps = visitor.get("/dev/api/account").at("snaps", "16").getAsJsonObject();
    assertThat(snaps.keySet()).containsExactly("hello", "my");
    assertThat(snaps.getAsJsonObject("hello").get("snap-id").getAsString())
        .isEqualTo(store.snap("hello").id());
  }

  @Test
  void namesThatCannotBeHadAreRefusedInTheOlderShape() {
    assertThat(register("fresh").status()).isEqualTo(201);
    assertThat(register("fresh").text("code")).isEqualTo("already_owned");
    assertThat(register("neighbour").text("code")).isEqualTo("already_registered");
    assertThat(register("neighbour").at("status").getAsInt()).isEqualTo(409);
    assertThat(register("snapd").text("code")).isEqualTo("reserved_name");
    assertThat(register("Bad").code()).isEqualTo("invalid");
  }

  private Visitor.Reply register(String name) {
    return visitor.post(
        "/dev/api/register-name/",
        "{\"snap_name\": \"" + name + "\", \"is_private\": false, \"series\": \"16\"}");
  }

  @Test
  void aSnapIsCheckedPushedReviewedAndReleased(@TempDir Path folder) throws IOException {
    byte[] snap = snap(folder, "my", "1.0");
    assertThat(
            visitor.post("/dev/api/snap-push/", "{\"name\": \"my\", \"dry_run\": true}").status())
        .isEqualTo(202);
    var status = pushed("my", snap, "[\"edge\", \"beta\"]");
    assertThat(status.text("code")).isEqualTo("ready_to_release");
    assertThat(status.at("revision").getAsInt()).isEqualTo(1);
    var map = visitor.get("/api/v2/snaps/my/channel-map");
    assertThat(map.text("channel-map", 0, "channel")).isEqualTo("latest/beta");
    assertThat(map.text("revisions", 0, "architectures", 0)).isEqualTo("amd64");
    assertThat(map.text("snap", "channels", 1, "fallback")).isEqualTo("latest/stable");
    assertThat(pushed("my", snap, "[]").text("errors", 0, "message"))
        .contains("exact same content");
  }

  private static byte[] snap(Path folder, String name, String version) throws IOException {
    return Files.readAllBytes(
        TestFiles.snap(folder, TestFiles.snapYaml(name, version, "amd64"), "-comp", "xz"));
  }

  /** Pushes a snap and asks until it is processed. */
  private Visitor.Reply pushed(String name, byte[] snap, String channels) {
    var pushed = push(name, visitor.upload(snap), snap.length, channels);
    assertThat(pushed.status()).isEqualTo(202);
    String url = pushed.text("status_details_url");
    assertThat(url).startsWith(store.dashboard().toString());
    var first = visitor.get(url);
    assertThat(first.text("code")).isEqualTo("being_processed");
    assertThat(first.at("processed").getAsBoolean()).isFalse();
    var second = visitor.get(url);
    assertThat(second.at("processed").getAsBoolean()).isTrue();
    return second;
  }

  private Visitor.Reply push(String name, String upload, long size, String channels) {
    return visitor.post(
        "/dev/api/snap-push/",
        "{\"name\": \"%s\", \"series\": \"16\", \"updown_id\": \"%s\", \"binary_filesize\": %d, \"source_uploaded\": false, \"channels\": %s}"
            .formatted(name, upload, size, channels));
  }

  @Test
  void aSnapOfAnotherNameIsRejected(@TempDir Path folder) throws IOException {
    var status = pushed("my", snap(folder, "other", "1.0"), "[]");
    assertThat(status.text("code")).isEqualTo("processing_error");
    assertThat(status.text("errors", 0, "message"))
        .isEqualTo("Meta/snap.yaml is of a snap 'other', not of 'my'.");
    assertThat(status.at("can_release").getAsBoolean()).isFalse();
  }

  @Test
  void aFileThatIsNoSnapIsRejected() {
    assertThat(pushed("my", "text".getBytes(UTF_8), "[]").text("errors", 0, "message"))
        .isEqualTo("The file is not a squashfs image.");
  }

  @Test
  void pushesThatCannotBeAreRefusedAtOnce() {
    String upload = visitor.upload(new byte[10]);
    assertThat(push("nope", upload, 10, "[]").status()).isEqualTo(404);
    assertThat(push("nope", upload, 10, "[]").code()).isEqualTo("resource-not-found");
    assertThat(push("neighbour", upload, 10, "[]").code()).isEqualTo("resource-forbidden");
    assertThat(push("my", upload, 11, "[]").code()).isEqualTo("invalid-field");
    assertThat(push("my", "nothing", 10, "[]").status()).isEqualTo(400);
    assertThat(push("my", upload, 10, "[\"9.9/edge\"]").message()).contains("has no track '9.9'");
  }

  @Test
  void aReleaseOpensChannelsAndShowsTheTree() {
    var reply =
        release("{\"name\": \"hello\", \"revision\": \"5\", \"channels\": [\"2.10/beta\"]}");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text("opened_channels", 0)).isEqualTo("2.10/beta");
    assertThat(reply.at("channel_map_tree", "2.10", "16", "amd64").toString())
        .isEqualTo(
            "[{\"channel\":\"stable\",\"info\":\"specific\",\"revision\":1,\"version\":\"2.10\"},"
                + "{\"channel\":\"candidate\",\"info\":\"tracking\"},"
                + "{\"channel\":\"beta\",\"info\":\"specific\",\"revision\":5,\"version\":\"2.12.1\"},"
                + "{\"channel\":\"edge\",\"info\":\"tracking\"}]");
  }

  private Visitor.Reply release(String body) {
    return visitor.post("/dev/api/snap-release/", body);
  }

  @Test
  void aProgressiveReleaseStandsBesideTheCompleteOneUntilItIsComplete() {
    assertThat(entries("latest/candidate", "amd64")).hasSize(2);
    release(
        "{\"name\": \"hello\", \"revision\": 5, \"channels\": [\"candidate\"],"
            + " \"progressive\": {\"percentage\": 70, \"paused\": false}}");
    assertThat(entries("latest/candidate", "amd64")).hasSize(2);
    assertThat(entries("latest/candidate", "amd64").get(1).get("progressive").toString())
        .isEqualTo("{\"paused\":false,\"percentage\":70,\"current-percentage\":70}");
    release("{\"name\": \"hello\", \"revision\": 5, \"channels\": [\"candidate\"]}");
    assertThat(entries("latest/candidate", "amd64")).hasSize(1);
    assertThat(
            release(
                    "{\"name\": \"hello\", \"revision\": 5, \"channels\": [\"candidate\"],"
                        + " \"progressive\": {\"percentage\": 101, \"paused\": false}}")
                .status())
        .isEqualTo(400);
  }

  private List<JsonObject> entries(String channel, String architecture) {
    return visitor
        .get("/api/v2/snaps/hello/channel-map")
        .at("channel-map")
        .getAsJsonArray()
        .asList()
        .stream()
        .map(one -> one.getAsJsonObject())
        .filter(one -> one.get("channel").getAsString().equals(channel))
        .filter(one -> one.get("architecture").getAsString().equals(architecture))
        .toList();
  }

  @Test
  void aClosedChannelFollowsTheOneAboveAndStaysInTheHistory() {
    String id = store.snap("hello").id();
    var closed = visitor.post("/dev/api/snaps/" + id + "/close", "{\"channels\": [\"edge\"]}");
    assertThat(closed.text("closed_channels", 0)).isEqualTo("edge");
    var state = visitor.get("/dev/api/snaps/" + id + "/state?series=16&architecture=arm64");
    assertThat(state.at("channel_map_tree", "latest", "16").getAsJsonObject().keySet())
        .containsExactly("arm64");
    assertThat(state.text("channel_map_tree", "latest", "16", "arm64", 3, "info"))
        .isEqualTo("tracking");
    var history = visitor.get("/api/v2/snaps/hello/releases");
    assertThat(history.at("releases", 0, "revision").isJsonNull()).isTrue();
    assertThat(history.text("releases", 0, "channel")).isEqualTo("latest/edge");
    assertThat(history.text("revisions", 0, "status")).isEqualTo("Unpublished");
    assertThat(history.text("revisions", 1, "status")).isEqualTo("Published");
    assertThat(visitor.get("/dev/api/snaps/" + store.snap("my").id() + "/state").text())
        .isEqualTo("{}");
  }

  @Test
  void aLongHistoryComesInPages() {
    for (int i = 0; i < 60; i++) {
      store.snap("hello").release("edge", 5);
    }
    var first = visitor.get("/api/v2/snaps/hello/releases");
    assertThat(first.at("releases").getAsJsonArray()).hasSize(50);
    var second = visitor.get(first.text("_links", "next"));
    assertThat(second.text("_links", "self")).endsWith("?page=2");
    assertThat(second.json().getAsJsonObject("_links").has("next")).isFalse();
    assertThat(visitor.get("/api/v2/snaps/hello/releases?page=9").status()).isEqualTo(400);
  }

  @Test
  void theGatewaySpeaksOfSnapsTooButToItsOwnTokensAlone() {
    Visitor gateway = new Visitor(store).loggedIn();
    var map = gateway.get("/v1/snap/hello/releases");
    assertThat(map.json().getAsJsonArray("channel-map")).isNotEmpty();
    assertThat(map.text("channel-map", 0, "architecture")).isEqualTo("amd64");
    assertThat(gateway.get("/v1/snap").at("results").getAsJsonArray()).hasSize(2);
    assertThat(visitor.get("/v1/snap").status()).isEqualTo(401);
    assertThat(visitor.get("/v1/snap/hello/releases").status()).isEqualTo(401);
    assertThat(visitor.get("/v1/charm").status()).isEqualTo(401);
  }

  @Test
  void everyoneCanSeeWhatIsReleased() {
    visitor.showing(null);
    assertThat(visitor.get("/v2/snaps/info/hello").status()).isEqualTo(400);
    var info =
        visitor.send(
            visitor.request("/v2/snaps/info/hello").header("Snap-Device-Series", "16").GET());
    assertThat(info.text("snap-id")).isEqualTo(store.snap("hello").id());
    assertThat(info.at("channel-map").getAsJsonArray()).isNotEmpty();
    var found =
        visitor.send(
            visitor.request("/v2/snaps/find?q=ell").header("Snap-Device-Series", "16").GET());
    assertThat(found.at("results").getAsJsonArray()).hasSize(1);
  }
}
