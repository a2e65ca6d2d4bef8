package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    Downloads.check(Downloads.download(info.at("channel-map", 0, "revision")), charm);
    Downloads.check(Downloads.download(info.at("default-release", "revision")), charm);
    JsonObject refreshed = refreshed();
    Downloads.check(Downloads.download(refreshed), charm);
    Downloads.check(Downloads.download(refreshed.getAsJsonArray("resources").get(0)), RESOURCE);
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
    Downloads.check(Downloads.download(listed.at("revisions", 0)), RESOURCE);
    var info = passerBy.get("/v2/charms/info/my-charm?fields=channel-map.resources");
    Downloads.check(Downloads.download(info.at("channel-map", 0, "resources", 0)), RESOURCE);
  }

  @Test
  void anUploadedSnapIsDownloadedAsItWas(@TempDir Path folder) throws Exception {
    byte[] snap = Files.readAllBytes(TestFiles.snap(folder, TestFiles.snapYaml("my", "1", "all")));
    assertThat(snaps.pushed("my", snap, "").text("code")).isEqualTo("ready_to_release");
    JsonObject download = snapDownload("my");
    Downloads.check(download, snap);
    assertThat(Downloads.fetch(download, "bytes=10-19"))
        .isEqualTo(Arrays.copyOfRange(snap, 10, 20));
    assertThat(Downloads.fetch(download, "bytes=-5"))
        .isEqualTo(Arrays.copyOfRange(snap, snap.length - 5, snap.length));
    assertThat(Downloads.ask(Downloads.url(download), "bytes=99999999-", null).statusCode())
        .isEqualTo(416);
    assertThat(Downloads.ask(Downloads.url(download), "bytes=0-3", null).statusCode())
        .isEqualTo(206);
  }

  private JsonObject snapDownload(String snap) {
    return Downloads.download(
        passerBy
            .send(
                passerBy
                    .request("/v2/snaps/info/" + snap + "?fields=download")
                    .header("Snap-Device-Series", "16"))
            .at("channel-map", 0));
  }

  @Test
  void whatWasNeverUploadedIsDownloadedWithItsSizeAndSumsToo() throws Exception {
    Downloads.check(snapDownload("hello"), null);
    var info = passerBy.get("/v2/charms/info/hello?fields=channel-map");
    for (JsonElement entry : info.at("channel-map").getAsJsonArray()) {
      Downloads.check(Downloads.download(entry.getAsJsonObject().get("revision")), null);
      for (JsonElement resource : entry.getAsJsonObject().getAsJsonArray("resources")) {
        Downloads.check(Downloads.download(resource), null);
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
      assertThat(Downloads.ask(address, null, null).statusCode()).as(address).isEqualTo(200);
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
    String good = Downloads.url(Downloads.download(refreshedHello()));
    assertThat(Downloads.ask(good, null, null).statusCode()).isEqualTo(200);
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
    assertThat(Downloads.ask(address, null, null).statusCode()).isEqualTo(404);
    assertThat(
            Downloads.ask(address.replace("api/v1/charms/download", "download-origin"), null, null)
                .body())
        .isNotEqualTo(charm);
    String token =
        publisher.request("/").build().headers().firstValue("Authorization").orElseThrow();
    assertThat(Downloads.ask(address, null, token).body()).isEqualTo(charm);
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
        Downloads.check(Downloads.download(one), "strange".getBytes(UTF_8));
        return;
      }
    }
    throw new AssertionError("no such resource: " + resources);
  }
}
