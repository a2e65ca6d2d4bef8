package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CharmStoreTest {
  private final SandboxStore store = SandboxStore.start();
  private final Visitor visitor = new Visitor(store).loggedIn();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aNewNameIsRegisteredListedLookedUpAndGivenBack() {
    var registered = visitor.post("/v1/charm", "{\"name\": \"brand-new\", \"private\": true}");
    assertThat(registered.status()).isEqualTo(201);
    String id = registered.text("id");
    assertThat(names()).contains("brand-new");
    var metadata = visitor.get("/v1/charm/brand-new");
    assertThat(metadata.text("metadata", "id")).isEqualTo(id);
    assertThat(metadata.at("metadata", "private").getAsBoolean()).isTrue();
    assertThat(metadata.text("metadata", "tracks", 0, "name")).isEqualTo("latest");
    assertThat(visitor.delete("/v1/charm/brand-new").text("package-id")).isEqualTo(id);
    assertThat(visitor.get("/v1/charm/brand-new").code()).isEqualTo("resource-not-found");
  }

  private List<String> names() {
    return visitor
        .get("/v1/charm?include-collaborations=true")
        .at("results")
        .getAsJsonArray()
        .asList()
        .stream()
        .map(one -> one.getAsJsonObject().get("name").getAsString())
        .toList();
  }

  @Test
  void namesThatCannotBeHadAreRefusedEachForItsReason() {
    assertThat(register("hello").code()).isEqualTo("already-registered");
    assertThat(register("hello").status()).isEqualTo(409);
    assertThat(register("neighbour").message()).isEqualTo("Name 'neighbour' already registered");
    assertThat(register("juju").code()).isEqualTo("reserved-name");
    for (String bad : List.of("", "-a", "a-", "a--b", "A", "1", "ä", "a_b", "a".repeat(41))) {
      assertThat(register(bad).status()).as(bad).isEqualTo(400);
    }
    assertThat(register("a1-b").status()).isEqualTo(201);
    assertThat(visitor.post("/v1/charm", "{}").message())
        .isEqualTo("'name' is a required property at /");
  }

  private Visitor.Reply register(String name) {
    return visitor.post("/v1/charm", "{\"name\": \"" + name + "\", \"private\": false}");
  }

  @Test
  void aPackageWithRevisionsKeepsItsName() {
    var reply = visitor.delete("/v1/charm/hello");
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.message()).isEqualTo("Cannot unregister a package with existing revisions");
  }

  @Test
  void packagesOfOthersAreForbidden() {
    assertThat(visitor.get("/v1/charm/neighbour/revisions").status()).isEqualTo(403);
    assertThat(visitor.delete("/v1/charm/neighbour").code()).isEqualTo("forbidden");
  }

  @Test
  void anUploadBecomesARevisionAfterItsReview() {
    String upload = visitor.upload(TestFiles.charm("my", "first"));
    String url =
        visitor
            .post("/v1/charm/my/revisions", "{\"upload-id\": \"" + upload + "\"}")
            .text("status-url");
    assertThat(url).isEqualTo("/v1/charm/my/revisions/review?upload-id=" + upload);
    assertThat(visitor.get(url).text("revisions", 0, "status")).isEqualTo("new");
    var done = visitor.get(url);
    assertThat(done.text("revisions", 0, "status")).isEqualTo("approved");
    assertThat(done.at("revisions", 0, "revision").getAsInt()).isEqualTo(1);
    assertThat(visitor.get(url).text()).isEqualTo(done.text());
    var list = visitor.get("/v1/charm/my/revisions");
    assertThat(list.text("revisions", 0, "bases", 1, "architecture")).isEqualTo("arm64");
    assertThat(list.text("revisions", 0, "status")).isEqualTo("approved");
  }

  @Test
  void theSameFileIsRejectedTheSecondTime() {
    byte[] charm = TestFiles.charm("my", "same");
    reviewed(charm);
    var again = reviewed(charm);
    assertThat(again.text("revisions", 0, "status")).isEqualTo("rejected");
    assertThat(again.text("revisions", 0, "errors", 0, "message"))
        .isEqualTo("A file with this exact same content has already been uploaded.");
    assertThat(reviewed(TestFiles.charm("my", "other")).at("revisions", 0, "revision").getAsInt())
        .isEqualTo(2);
  }

  @Test
  void aBrokenFileIsRejectedWithTheReason() {
    var reply = reviewed("not a zip".getBytes(UTF_8));
    assertThat(reply.text("revisions", 0, "status")).isEqualTo("rejected");
    assertThat(reply.text("revisions", 0, "errors", 0, "message"))
        .startsWith("The file is not a valid zip archive");
    assertThat(visitor.get("/v1/charm/my/revisions").at("revisions").getAsJsonArray()).isEmpty();
  }

  @Test
  void aRejectedUploadIsForgottenButItsReviewIsNot() {
    String upload = visitor.upload("not a zip".getBytes(UTF_8));
    var rejected = visitor.reviewed("/v1/charm/my/revisions", upload);
    String review = "/v1/charm/my/revisions/review?upload-id=" + upload;
    assertThat(visitor.get(review).text()).isEqualTo(rejected.text());
    assertThat(
            visitor.post("/v1/charm/my/revisions", "{\"upload-id\": \"" + upload + "\"}").status())
        .isEqualTo(404);
  }

  @Test
  void aReviewCanBeMadeToReject() {
    store.rejectNextReview("bad-taste", "Not this one.");
    var reply = reviewed(TestFiles.charm("my", "fine"));
    assertThat(reply.text("revisions", 0, "errors", 0, "code")).isEqualTo("bad-taste");
    assertThat(reviewed(TestFiles.charm("my", "fine")).text("revisions", 0, "status"))
        .isEqualTo("approved");
  }

  private Visitor.Reply reviewed(byte[] content) {
    return visitor.reviewed("/v1/charm/my/revisions", visitor.upload(content));
  }

  @Test
  void uploadsThatNobodyMadeOrThatWereUsedUpAreRefused() {
    assertThat(visitor.post("/v1/charm/my/revisions", "{\"upload-id\": \"x\"}").status())
        .isEqualTo(404);
    String upload = visitor.upload(TestFiles.charm("my", "once"));
    String body = "{\"upload-id\": \"" + upload + "\"}";
    assertThat(visitor.post("/v1/charm/my/revisions", body).status()).isEqualTo(200);
    assertThat(visitor.post("/v1/charm/my-charm/revisions", body).code()).isEqualTo("invalid");
    assertThat(visitor.get("/v1/charm/my-charm/revisions/review?upload-id=" + upload).status())
        .isEqualTo(404);
  }

  @Test
  void aReleaseFillsASlotForEachBaseAndAClosingEmptiesThem() {
    var released = release("hello", "{\"channel\": \"1.0/beta/fix-7\", \"revision\": 6}");
    assertThat(released.text("released", 0, "channel")).isEqualTo("1.0/beta/fix-7");
    assertThat(slots("hello", "1.0/beta/fix-7")).hasSize(2);
    assertThat(slots("hello", "1.0/beta/fix-7").get(0).get("expiration-date").isJsonNull())
        .isFalse();
    assertThat(slots("hello", "latest/stable")).hasSize(3);
    var closed = release("hello", "{\"channel\": \"stable\", \"revision\": null}");
    assertThat(closed.text("released", 0, "channel")).isEqualTo("latest/stable");
    assertThat(closed.at("released", 0, "revision").isJsonNull()).isTrue();
    assertThat(slots("hello", "latest/stable")).isEmpty();
  }

  private List<JsonObject> slots(String name, String channel) {
    return visitor
        .get("/v1/charm/" + name + "/releases")
        .at("channel-map")
        .getAsJsonArray()
        .asList()
        .stream()
        .map(one -> one.getAsJsonObject())
        .filter(one -> one.get("channel").getAsString().equals(channel))
        .toList();
  }

  private Visitor.Reply release(String name, String... orders) {
    return visitor.post("/v1/charm/" + name + "/releases", "[" + String.join(", ", orders) + "]");
  }

  @Test
  void anUnknownTrackIsRefusedNamingTheTracksThatExist() {
    var reply = release("hello", "{\"channel\": \"9.9/stable\", \"revision\": 6}");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.message())
        .isEqualTo("'hello' has no track '9.9'; its tracks are: latest, 1.0.");
  }

  @Test
  void oneWishThatIsRefusedLeavesAllOthersUndone() {
    String good = "{\"channel\": \"1.0/edge\", \"revision\": 6}";
    assertThat(release("hello", good, "{\"channel\": \"edge\", \"revision\": 77}").status())
        .isEqualTo(404);
    assertThat(release("hello", good, "{\"channel\": \"edgy\", \"revision\": 6}").status())
        .isEqualTo(400);
    assertThat(release("hello", good, "{\"channel\": \"edge\"}").code()).isEqualTo("api-error");
    assertThat(release("hello", good, "{\"channel\": \"edge\", \"revision\": \"6\"}").message())
        .isEqualTo("not of type 'integer' at /1/revision");
    assertThat(slots("hello", "1.0/edge")).isEmpty();
  }

  @Test
  void aResourceIsHashedWhileItStreamsByAndTravelsWithReleases() throws Exception {
    byte[] cat = "the picture of a cat".getBytes(UTF_8);
    String path = "/v1/charm/hello/resources/greeting/revisions";
    assertThat(
            visitor.reviewed(path, visitor.upload(cat)).at("revisions", 0, "revision").getAsInt())
        .isEqualTo(3);
    var newest = visitor.get(path).at("revisions", 0).getAsJsonObject();
    assertThat(newest.get("size").getAsInt()).isEqualTo(cat.length);
    assertThat(newest.get("sha3-384").getAsString())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA3-384").digest(cat)));
    assertThat(newest.get("sha512").getAsString())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(cat)));
    var released =
        release(
            "hello",
            "{\"channel\": \"edge\", \"revision\": 5,"
                + " \"resources\": [{\"name\": \"greeting\", \"revision\": 3}]}");
    assertThat(released.at("released", 0, "resources", 0, "revision").getAsInt()).isEqualTo(3);
    release("hello", "{\"channel\": \"edge\", \"revision\": 6, \"resources\": []}");
    assertThat(slots("hello", "latest/edge").get(0).toString())
        .contains("\"name\":\"greeting\",\"revision\":3");
    assertThat(
            release(
                    "hello",
                    "{\"channel\": \"edge\", \"revision\": 6,"
                        + " \"resources\": [{\"name\": \"greeting\", \"revision\": 4}]}")
                .status())
        .isEqualTo(404);
  }

  @Test
  void theBasesOfAResourceRevisionCanBeChangedAfterwards() {
    String path = "/v1/charm/hello/resources/greeting/revisions";
    String update =
        "{\"resource-revision-updates\": [{\"revision\": 1, \"bases\":"
            + " [{\"name\": \"ubuntu\", \"channel\": \"22.04\", \"architectures\": [\"amd64\"]}]}]}";
    assertThat(visitor.method("PATCH", path, update).text())
        .isEqualTo("{\"num-resource-revisions-updated\":1}");
    var oldest = visitor.get(path).at("revisions", 1).getAsJsonObject();
    assertThat(oldest.get("bases").toString()).contains("22.04");
    assertThat(oldest.get("updated-by").getAsString()).isEqualTo("sandbox");
    assertThat(visitor.method("PATCH", path, update.replace("1,", "9,")).status()).isEqualTo(404);
  }

  @Test
  void aCharmDeclaresItsResourcesAndOthersAreRefused() {
    reviewed(TestFiles.charm("my", "with a resource"));
    var list = visitor.get("/v1/charm/my/resources");
    assertThat(list.text("resources", 0, "name")).isEqualTo("my-file");
    assertThat(list.at("resources", 0, "revision").isJsonNull()).isTrue();
    var reply =
        visitor.post(
            "/v1/charm/my/resources/undeclared/revisions",
            "{\"upload-id\": \"" + visitor.upload(new byte[10]) + "\"}");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.code()).isEqualTo("resource-not-found");
  }

  @Test
  void everyoneCanSeeWhatIsReleased() {
    visitor.showing(null);
    assertThat(visitor.get("/v2/charms/info/hello").text("name")).isEqualTo("hello");
    assertThat(visitor.get("/v2/charms/info/my").status()).isEqualTo(404);
    assertThat(visitor.get("/v2/charms/find?q=hel").at("results").getAsJsonArray()).hasSize(1);
  }

  @Test
  void buildersFillPackagesForTests() {
    store.charm("filled").track("2.0").upload(3, 42).resource("r", "x").release("2.0/edge", 42);
    assertThat(slots("filled", "2.0/edge").get(0).get("revision").getAsInt()).isEqualTo(42);
    assertThat(visitor.get("/v1/charm/filled/revisions").at("revisions").getAsJsonArray())
        .hasSize(2);
  }
}
