package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows an address that an answer names gets what was uploaded. */
class DownloadTest {
  private static final byte[] RESOURCE = "the bytes of a résource\n".getBytes(UTF_8);
  private final SandboxStore store = SandboxStore.builder().reviewPolls(1).start();
  private final Visitor passerBy = new Visitor(store);
  private final Visitor publisher = new Visitor(store).loggedIn();
  private final Visitor snaps = new Visitor(store).loggedInAtDashboard();

  @AfterEach
  void close() {
    store.close();
  }

  /** Uploads a charm and a resource and releases both; gives the bytes of the charm. */
  private byte[] releasedCharm() {
    byte[] charm = TestFiles.charm("my-charm", "downloads");
    approve("/v1/charm/my-charm/revisions", charm);
    approve("/v1/charm/my-charm/resources/my-file/revisions", RESOURCE);
    String release =
        "[{\"channel\": \"stable\", \"revision\": 1, \"resources\": [{\"name\": \"my-file\","
            + " \"revision\": 1}]}]";
    assertThat(publisher.post("/v1/charm/my-charm/releases", release).status()).isEqualTo(200);
    return charm;
  }

  private void approve(String path, byte[] content) {
    assertThat(publisher.reviewed(path, publisher.upload(content)).text("revisions", 0, "status"))
        .isEqualTo("approved");
  }

  @Test
  void anUploadedCharmIsDownloadedAsItWas() throws Exception {
    byte[] charm = releasedCharm();
    var info = passerBy.get("/v2/charms/info/my-charm?fields=channel-map,default-release");
    check(download(info.at("channel-map", 0, "revision")), charm);
    check(download(info.at("default-release", "revision")), charm);
    JsonObject refreshed = refreshed();
    check(download(refreshed), charm);
    check(download(refreshed.getAsJsonArray("resources").get(0)), RESOURCE);
  }

  private JsonObject refreshed() {
    return passerBy
        .post(
            "/v2/charms/refresh",
            "{\"context\": [], \"actions\": [{\"action\": \"install\", \"instance-key\": \"k\","
                + " \"name\": \"my-charm\", \"channel\": \"stable\", \"base\": {\"name\":"
                + " \"ubuntu\", \"channel\": \"24.04\", \"architecture\": \"amd64\"}}]}")
        .at("results", 0, "charm")
        .getAsJsonObject();
  }

  @Test
  void anUploadedResourceIsDownloadedAsItWas() throws Exception {
    releasedCharm();
    var listed = passerBy.get("/v2/charms/resources/my-charm/my-file/revisions");
    check(download(listed.at("revisions", 0)), RESOURCE);
    var info = passerBy.get("/v2/charms/info/my-charm?fields=channel-map.resources");
    check(download(info.at("channel-map", 0, "resources", 0)), RESOURCE);
  }

  @Test
  void anUploadedSnapIsDownloadedAsItWas(@TempDir Path folder) throws Exception {
    byte[] snap = Files.readAllBytes(TestFiles.snap(folder, TestFiles.snapYaml("my", "1", "all")));
    assertThat(pushed("", snap).text("code")).isEqualTo("ready_to_release");
    JsonObject download = snapDownload("my");
    check(download, snap);
    assertThat(fetch(download, "bytes=10-19")).isEqualTo(Arrays.copyOfRange(snap, 10, 20));
    assertThat(fetch(download, "bytes=-5"))
        .isEqualTo(Arrays.copyOfRange(snap, snap.length - 5, snap.length));
    assertThat(ask(url(download), "bytes=99999999-", null).statusCode()).isEqualTo(416);
    assertThat(ask(url(download), "bytes=0-3", null).statusCode()).isEqualTo(206);
  }

  private Visitor.Reply pushed(String more, byte[] snap) {
    var pushed =
        snaps.post(
            "/dev/api/snap-push/",
            "{\"name\": \"my\", \"series\": \"16\", \"updown_id\": \"%s\", \"binary_filesize\": %d, \"source_uploaded\": false, \"channels\": [\"stable\"]%s}"
                .formatted(snaps.upload(snap), snap.length, more));
    return pushed.status() == 202 ? snaps.get(pushed.text("status_details_url")) : pushed;
  }

  private static byte[] component(Path folder, String yaml) throws IOException {
    Path tree = Files.createDirectories(folder.resolve("component"));
    Files.createDirectories(tree.resolve("meta"));
    Files.writeString(tree.resolve("meta/component.yaml"), yaml);
    return Files.readAllBytes(TestFiles.image(tree, folder.resolve("image.comp")));
  }

  private static byte[] snapWithComponent(Path folder, int version) throws IOException {
    String yaml = TestFiles.snapYaml("my", Integer.toString(version), "all");
    return Files.readAllBytes(
        TestFiles.snap(folder, yaml + "components:\n  words:\n    type: standard\n"));
  }

  private JsonObject released() {
    return passerBy
        .send(
            passerBy
                .request("/v2/snaps/info/my?fields=resources,revision")
                .header("Snap-Device-Series", "16"))
        .at("channel-map", 0)
        .getAsJsonObject();
  }

  @Test
  void theComponentsOfASnapAreKeptAndDownloadedBesideIt(@TempDir Path folder) throws Exception {
    byte[] words = component(folder, "component: my+words\ntype: standard\nversion: '7'\n");
    String with = ", \"components\": {\"words\": \"%s\"}";
    var first = pushed(with.formatted(snaps.upload(words)), snapWithComponent(folder, 1));
    assertThat(first.text("code")).as(first.text()).isEqualTo("ready_to_release");
    JsonObject known = released().getAsJsonArray("resources").get(0).getAsJsonObject();
    assertThat(known.get("name").getAsString()).isEqualTo("words");
    assertThat(known.get("type").getAsString()).isEqualTo("component/standard");
    assertThat(known.get("version").getAsString()).isEqualTo("7");
    assertThat(known.get("revision").getAsInt()).isEqualTo(1);
    check(download(known), words);
    byte[] others = component(folder, "component: my+words\ntype: standard\nversion: '8'\n");
    pushed(with.formatted(snaps.upload(words)), snapWithComponent(folder, 2));
    assertThat(components()).containsExactly("words 1");
    pushed(with.formatted(snaps.upload(others)), snapWithComponent(folder, 3));
    assertThat(components()).containsExactly("words 2");
    pushed("", snapWithComponent(folder, 4));
    assertThat(components()).isEmpty();
  }

  private List<String> components() {
    List<String> all = new ArrayList<>();
    for (JsonElement one : released().getAsJsonArray("resources")) {
      JsonObject component = one.getAsJsonObject();
      all.add(component.get("name").getAsString() + " " + component.get("revision").getAsInt());
    }
    return all;
  }

  @Test
  void aComponentThatDoesNotBelongToItsSnapIsRejected(@TempDir Path folder) throws Exception {
    byte[] snap = snapWithComponent(folder, 1);
    String with = ", \"components\": {\"%s\": \"%s\"}";
    for (String yaml :
        List.of(
            "component: other+words\ntype: standard\n",
            "component: my+words\ntype: test\n",
            "component: my+words\ntype: nonsense\n",
            "type: standard\n")) {
      byte[] component = component(folder, yaml);
      var refused = pushed(with.formatted("words", snaps.upload(component)), snap);
      assertThat(refused.text("code")).as(yaml).isEqualTo("processing_error");
      assertThat(refused.text("errors", 0, "message")).isNotEmpty();
    }
    byte[] undeclared = component(folder, "component: my+more\ntype: standard\n");
    assertThat(
            pushed(with.formatted("more", snaps.upload(undeclared)), snap)
                .text("errors", 0, "message"))
        .contains("does not declare a component 'more'");
    assertThat(pushed(with.formatted("words", "nobody"), snap).status()).isEqualTo(400);
    String twice = snaps.upload(undeclared);
    String both = ", \"components\": {\"words\": \"%s\", \"more\": \"%s\"}";
    assertThat(pushed(both.formatted(twice, twice), snap).message()).contains("of its own");
  }

  private JsonObject snapDownload(String snap) {
    return download(
        passerBy
            .send(
                passerBy
                    .request("/v2/snaps/info/" + snap + "?fields=download")
                    .header("Snap-Device-Series", "16"))
            .at("channel-map", 0));
  }

  @Test
  void whatWasNeverUploadedIsDownloadedWithItsSizeAndSumsToo() throws Exception {
    check(snapDownload("hello"), null);
    var info = passerBy.get("/v2/charms/info/hello?fields=channel-map");
    for (JsonElement entry : info.at("channel-map").getAsJsonArray()) {
      check(download(entry.getAsJsonObject().get("revision")), null);
      for (JsonElement resource : entry.getAsJsonObject().getAsJsonArray("resources")) {
        check(download(resource), null);
      }
    }
  }

  /** Every address that any answer of the example world names, found by its key. */
  @Test
  void noAnswerNamesAnAddressThatLeadsNowhere() throws Exception {
    releasedCharm();
    List<String> addresses = new ArrayList<>();
    for (String path :
        List.of(
            "/v2/charms/find?fields=default-release,result",
            "/v2/charms/info/my-charm?fields=result,channel-map,default-release",
            "/v2/charms/info/hello?fields=result,channel-map,default-release",
            "/v2/charms/resources/hello/greeting/revisions",
            "/v2/snaps/info/hello?fields=download,media,revision",
            "/v2/snaps/find?q=hello&fields=media,revision",
            "/api/v1/snaps/details/hello")) {
      var reply =
          passerBy.send(
              passerBy
                  .request(path)
                  .header("Snap-Device-Series", "16")
                  .header("X-Ubuntu-Series", "16"));
      assertThat(reply.status()).as(path).isEqualTo(200);
      collect(JsonParser.parseString(reply.text()), "", addresses);
    }
    assertThat(addresses).hasSizeGreaterThan(20);
    for (String address : addresses) {
      assertThat(ask(address, null, null).statusCode()).as(address).isEqualTo(200);
    }
  }

  private static void collect(JsonElement here, String key, List<String> addresses) {
    if (here instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> one : object.entrySet()) {
        collect(one.getValue(), one.getKey(), addresses);
      }
    } else if (here instanceof JsonArray list) {
      list.forEach(one -> collect(one, key, addresses));
    } else if (key.equals("url") || key.equals("anon_download_url")) {
      addresses.add(here.getAsString());
    }
  }

  @Test
  void whatIsNoFileIsNotFound() throws Exception {
    String good = url(download(refreshedHello()));
    assertThat(ask(good, null, null).statusCode()).isEqualTo(200);
    for (String bad :
        List.of(
            good.replace("_", "_99"),
            good.replace("_", "_x"),
            good.replace("_", "_-"),
            good.replace("_", ""),
            good.replace(".charm", ".snap"),
            good.replace(".charm", ".rock"),
            good.replace(".charm", ""),
            good.replaceAll("/[^/]*$", "/charm_1"),
            good.replaceAll("/[^/]*$", "/charm_x.y_1"),
            good.replaceAll("/[^/]*$", "/charm_x_1.y"),
            good.replaceAll("/[^/]*$", "/_.charm"),
            good.replaceAll("/[^/]*$", "/.charm_1"),
            good.replaceAll("/[^/]*$", "/%2e%2e%2fetc%2fpasswd"))) {
      assertThat(passerBy.get(bad).code()).as(bad).isEqualTo("resource-not-found");
    }
  }

  private JsonElement refreshedHello() {
    return passerBy
        .get("/v2/charms/info/hello?fields=default-release")
        .at("default-release", "revision");
  }

  @Test
  void aPrivateFileIsSentToItsPublisherAlone() throws Exception {
    publisher.post("/v1/charm", "{\"name\": \"secret\", \"private\": true}");
    byte[] charm = TestFiles.charm("secret", "x");
    approve("/v1/charm/secret/revisions", charm);
    String id = publisher.get("/v1/charm/secret").text("metadata", "id");
    String address = store.charmhub() + "/api/v1/charms/download/" + id + "_1.charm";
    assertThat(ask(address, null, null).statusCode()).isEqualTo(404);
    assertThat(ask(address.replace("api/v1/charms/download", "download-origin"), null, null).body())
        .isNotEqualTo(charm);
    String token =
        publisher.request("/").build().headers().firstValue("Authorization").orElseThrow();
    assertThat(ask(address, null, token).body()).isEqualTo(charm);
  }

  @Test
  void aResourceOfAnyNameIsDownloaded() throws Exception {
    String name = "my file/ü.txt_2";
    store.charm("hello").resource(name, "strange");
    assertThat(
            publisher
                .post(
                    "/v1/charm/hello/releases",
                    "[{\"channel\": \"edge\", \"revision\": 6, \"resources\": [{\"name\": \""
                        + name
                        + "\", \"revision\": 1}]}]")
                .status())
        .isEqualTo(200);
    var resources =
        passerBy
            .get("/v2/charms/info/hello?fields=channel-map.resources&channel=edge")
            .at("channel-map", 0, "resources");
    for (JsonElement one : resources.getAsJsonArray()) {
      if (one.getAsJsonObject().get("name").getAsString().equals(name)) {
        check(download(one), "strange".getBytes(UTF_8));
        return;
      }
    }
    throw new AssertionError("no such resource: " + resources);
  }

  private static JsonObject download(JsonElement of) {
    return of.getAsJsonObject().getAsJsonObject("download");
  }

  private static String url(JsonObject download) {
    return download.get("url").getAsString();
  }

  /** What the address leads to has the size and every sum that the answer names. */
  private static void check(JsonObject download, byte @Nullable [] expected) throws Exception {
    byte[] content = fetch(download, null);
    if (expected != null) {
      assertThat(content).isEqualTo(expected);
    }
    assertThat(download.get("size").getAsLong()).isEqualTo(content.length);
    int sums = 0;
    for (String key : download.keySet()) {
      if (key.startsWith("hash-sha") || key.startsWith("sha")) {
        String algorithm = key.replace("hash-", "").replace("sha-", "sha").toUpperCase(ROOT);
        String name = algorithm.startsWith("SHA3") ? algorithm : algorithm.replace("SHA", "SHA-");
        assertThat(download.get(key).getAsString()).as(key).isEqualTo(sum(name, content));
        sums++;
      }
    }
    assertThat(sums).isPositive();
  }

  private static String sum(String algorithm, byte[] content) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
  }

  private static byte[] fetch(JsonObject download, @Nullable String range) throws Exception {
    return ask(url(download), range, null).body();
  }

  private static HttpResponse<byte[]> ask(
      String url, @Nullable String range, @Nullable String authorization)
      throws IOException, InterruptedException {
    HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    var request = HttpRequest.newBuilder(URI.create(url));
    if (range != null) {
      request.header("Range", range);
    }
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
