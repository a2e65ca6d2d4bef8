package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpRequest;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the publisher's pages of a snap show and change: an overview, pictures, tracks. */
class SnapPagesTest {
  private static final byte[] PNG = "\u0089PNG\r\n not really a picture".getBytes(ISO_8859_1);
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, 1, 2, 3};
  private final SandboxStore store = SandboxStore.start();
  private final Visitor visitor = new Visitor(store).loggedInAtDashboard();
  private final String pictures = "/dev/api/snaps/" + store.snap("hello").id() + "/binary-metadata";

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theOverviewOfASnapShowsItsChannels() {
    var overview = visitor.get("/dev/api/snaps/info/hello");
    assertThat(overview.text("snap_name")).isEqualTo("hello");
    assertThat(overview.text("snap_id")).isEqualTo(store.snap("hello").id());
    assertThat(overview.text("series")).isEqualTo("16");
    assertThat(overview.text("status")).isEqualTo("published");
    assertThat(overview.text("publisher", "username")).isEqualTo("sandbox");
    assertThat(overview.at("default_track").isJsonNull()).isTrue();
    JsonObject first = overview.at("channel_maps_list", 0).getAsJsonObject();
    assertThat(first.get("track").getAsString()).isEqualTo("latest");
    assertThat(first.get("architecture").getAsString()).isEqualTo("amd64");
    List<String> channels = new ArrayList<>();
    for (JsonElement one : first.getAsJsonArray("map")) {
      channels.add(one.getAsJsonObject().get("channel").getAsString());
    }
    assertThat(channels).containsExactly("stable", "candidate", "beta", "edge");
    JsonObject stable = first.getAsJsonArray("map").get(0).getAsJsonObject();
    assertThat(stable.get("info").getAsString()).isEqualTo("released");
    assertThat(stable.get("revision").getAsInt()).isEqualTo(3);
    assertThat(stable.get("binary_filesize").getAsLong()).isPositive();
    assertThat(stable.get("epoch").toString()).isEqualTo("{\"read\":[0],\"write\":[0]}");
    JsonObject beta = first.getAsJsonArray("map").get(2).getAsJsonObject();
    assertThat(beta.get("info").isJsonNull()).isTrue();
    assertThat(beta.has("revision")).isFalse();
    assertThat(visitor.get("/dev/api/snaps/info/nothing").code()).isEqualTo("resource-not-found");
    assertThat(new Visitor(store).get("/dev/api/snaps/info/hello").status()).isEqualTo(401);
  }

  /** Its path looks like that of another route. */
  @Test
  void aSnapThatIsCalledLikeAPartOfAPathHasAnOverviewToo() {
    store.snap("state").upload(1).release("stable", 1);
    assertThat(visitor.get("/dev/api/snaps/info/state").text("snap_name")).isEqualTo("state");
  }

  private static String hash(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private static String wish(String type, String hash, String key) {
    return "{\"type\": \"%s\", \"hash\": \"%s\", \"key\": \"%s\", \"filename\": \"%s.png\"}"
        .formatted(type, hash, key, key);
  }

  private Visitor.Reply change(String method, String info, byte[]... files) {
    var body = new java.io.ByteArrayOutputStream();
    body.writeBytes(part("name=\"info\"; filename=\"\"", info.getBytes(UTF_8)));
    for (int i = 0; i < files.length; i++) {
      body.writeBytes(part("name=\"p" + i + "\"; filename=\"p" + i + ".png\"", files[i]));
    }
    body.writeBytes("--XX--\r\n".getBytes(UTF_8));
    return visitor.send(
        visitor
            .request(pictures)
            .header("Content-Type", "multipart/form-data; boundary=XX")
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static byte[] part(String names, byte[] content) {
    var part = new java.io.ByteArrayOutputStream();
    part.writeBytes(
        ("--XX\r\nContent-Disposition: form-data; " + names + "\r\n\r\n").getBytes(UTF_8));
    part.writeBytes(content);
    part.writeBytes("\r\n".getBytes(UTF_8));
    return part.toByteArray();
  }

  private List<String> shown() {
    List<String> all = new ArrayList<>();
    var list = com.google.gson.JsonParser.parseString(visitor.get(pictures).text());
    for (JsonElement one : list.getAsJsonArray()) {
      all.add(
          one.getAsJsonObject().get("type").getAsString()
              + " "
              + one.getAsJsonObject().get("filename").getAsString());
    }
    return all;
  }

  @Test
  void picturesAreSentShownAndTakenBack() throws Exception {
    String icon = wish("icon", hash(PNG), "p0");
    String screenshot = wish("screenshot", hash(JPEG), "p1");
    var added = change("POST", "[" + icon + ", " + screenshot + "]", PNG, JPEG);
    assertThat(added.status()).as(added.text()).isEqualTo(200);
    assertThat(shown()).containsExactly("icon p0.png", "screenshot p1.png");
    var overview = visitor.get("/dev/api/snaps/info/hello");
    assertThat(bytes(overview.text("media", 0, "url"), "image/png")).isEqualTo(PNG);
    assertThat(bytes(overview.text("media", 1, "url"), "image/jpeg")).isEqualTo(JPEG);
    var everyone = new Visitor(store);
    var info =
        everyone.send(
            everyone
                .request("/v2/snaps/info/hello?fields=media")
                .header("Snap-Device-Series", "16"));
    assertThat(info.text("snap", "media", 0, "url")).isEqualTo(overview.text("media", 0, "url"));
    assertThat(change("PUT", "[" + screenshot + "]").status()).isEqualTo(200);
    assertThat(shown()).containsExactly("screenshot p1.png");
    assertThat(change("PUT", "[]").status()).isEqualTo(200);
    assertThat(shown()).isEmpty();
    assertThat(visitor.get("/media/nothing").code()).isEqualTo("resource-not-found");
  }

  private byte[] bytes(String url, String type) throws Exception {
    var http = java.net.http.HttpClient.newHttpClient();
    var answer =
        http.send(
            HttpRequest.newBuilder(java.net.URI.create(url)).build(),
            java.net.http.HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    return answer.body();
  }

  @Test
  void anIconThatChangedOnTheServerIsAConflictUnlessForced() throws Exception {
    change("POST", "[" + wish("icon", hash(PNG), "p0") + "]", PNG);
    String other = "[" + wish("icon", hash(JPEG), "p0") + "]";
    var conflict = change("POST", other, JPEG);
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.code()).isEqualTo("conflict");
    assertThat(conflict.text("error_list", 0, "extra", "name")).isEqualTo("icon");
    assertThat(shown()).containsExactly("icon p0.png");
    assertThat(change("PUT", other, JPEG).status()).isEqualTo(200);
  }

  @Test
  void picturesThatCannotBeAreRefused() throws Exception {
    assertThat(change("POST", "[" + wish("icon", hash(JPEG), "p0") + "]", PNG).message())
        .contains("not that of its file");
    assertThat(change("POST", "[" + wish("icon", hash(PNG), "p0") + "]").message())
        .contains("has no file");
    assertThat(change("POST", "[" + wish("poster", hash(PNG), "p0") + "]", PNG).status())
        .isEqualTo(400);
    assertThat(change("POST", "nonsense").status()).isEqualTo(400);
    assertThat(shown()).isEmpty();
  }

  @Test
  void tracksOfSnapsNeedAGuardrailAndTakeTheVersionsOfTheirPattern() {
    Visitor gateway = new Visitor(store).loggedIn();
    String wanted = "[{\"name\": \"3.x\", \"version-pattern\": \"3\\\\..*\"}]";
    var refused = gateway.post("/v1/snap/my-snap/tracks", wanted);
    assertThat(refused.code()).isEqualTo("resource-not-found");
    store.snap("my-snap").upload(1, "2.9", "amd64").upload(2, "3.0", "amd64");
    assertThat(gateway.post("/v1/snap/my-snap/tracks", wanted).code()).isEqualTo("invalid-tracks");
    store.snap("my-snap").guardrail("[0-9]+\\.x");
    assertThat(gateway.post("/v1/snap/my-snap/tracks", wanted).status()).isEqualTo(201);
    assertThat(gateway.post("/v1/snap/my-snap/tracks", wanted).code())
        .isEqualTo("conflicting-tracks");
    assertThat(release(1).status()).isEqualTo(400);
    assertThat(release(1).message()).contains("'2.9'", "3\\..*", "3.x");
    assertThat(release(2).status()).isEqualTo(200);
    assertThat(
            visitor
                .get("/api/v2/snaps/my-snap/channel-map")
                .text("snap", "tracks", 1, "version-pattern"))
        .isEqualTo("3\\..*");
  }

  private Visitor.Reply release(int revision) {
    return visitor.post(
        "/dev/api/snap-release/",
        "{\"name\": \"my-snap\", \"revision\": \"%d\", \"channels\": [\"3.x/edge\"]}"
            .formatted(revision));
  }
}
