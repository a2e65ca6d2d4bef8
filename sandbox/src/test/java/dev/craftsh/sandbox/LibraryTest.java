package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LibraryTest {
  private static final String BODY = "def greet():\n    return 'grüß dich'\n";
  private final SandboxStore store = SandboxStore.start();
  private final Visitor visitor = new Visitor(store).loggedIn();

  @AfterEach
  void close() {
    store.close();
  }

  private String register(String name) {
    return visitor
        .post("/v1/charm/libraries/hello", "{\"library-name\": \"" + name + "\"}")
        .text("library-id");
  }

  private Visitor.Reply publish(String id, int api, int patch, String content, String hash) {
    JsonObject body = new JsonObject();
    body.addProperty("api", api);
    body.addProperty("patch", patch);
    body.addProperty("content", content);
    body.addProperty("hash", hash);
    return visitor.post("/v1/charm/libraries/hello/" + id, body.toString());
  }

  private static String text(String id, int api, int patch) {
    return "LIBID = \"" + id + "\"\r\nLIBAPI = " + api + "\nLIBPATCH = " + patch + "\n" + BODY;
  }

  private static String hash() throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(BODY.getBytes(UTF_8)));
  }

  @Test
  void aLibraryIsRegisteredPublishedAndReadByEveryone() throws Exception {
    String id = register("greeting");
    assertThat(register("greeting")).isEqualTo(id);
    var published = publish(id, 0, 1, text(id, 0, 1), hash());
    assertThat(published.status()).isEqualTo(200);
    assertThat(published.json().has("content")).isFalse();
    publish(id, 0, 2, text(id, 0, 2), hash());
    publish(id, 1, 0, text(id, 1, 0), hash());
    visitor.showing(null);
    var newest = visitor.get("/v1/charm/libraries/hello/" + id);
    assertThat(newest.text("charm-name") + " " + newest.text("library-name"))
        .isEqualTo("hello greeting");
    assertThat(newest.at("api").getAsInt()).isEqualTo(1);
    var older = visitor.get("/v1/charm/libraries/hello/" + id + "?api=0");
    assertThat(older.text("content")).isEqualTo(text(id, 0, 2));
    assertThat(visitor.get("/v1/charm/libraries/hello/" + id + "?api=7").status()).isEqualTo(404);
  }

  @Test
  void manyLibrariesAreAskedForAtOnceOneVersionEach() throws Exception {
    String one = register("one");
    String two = register("two");
    publish(one, 0, 1, text(one, 0, 1), hash());
    publish(one, 0, 2, text(one, 0, 2), hash());
    publish(two, 3, 4, text(two, 3, 4), hash());
    visitor.showing(null);
    var all = visitor.post("/v1/charm/libraries/bulk", "[{\"charm-name\": \"hello\"}]");
    assertThat(all.at("libraries").getAsJsonArray()).hasSize(2);
    var byId =
        visitor.post(
            "/v1/charm/libraries/bulk",
            "[{\"library-id\": \""
                + one
                + "\", \"api\": 0}, {\"charm-name\": \"hello\","
                + " \"library-name\": \"two\", \"api\": 3, \"patch\": 4}]");
    assertThat(byId.at("libraries", 0, "patch").getAsInt()).isEqualTo(2);
    assertThat(byId.text("libraries", 1, "library-id")).isEqualTo(two);
    var none = visitor.post("/v1/charm/libraries/bulk", "[{\"charm-name\": \"nope\"}]");
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.at("error-list", 0, "code").isJsonNull()).isTrue();
    assertThat(none.message()).isEqualTo("Items need to include 'library_id' or 'package_id'");
  }

  @Test
  void whatIsPublishedStaysAndGoesOnlyForward() throws Exception {
    String id = register("greeting");
    assertThat(publish(id, 0, 2, text(id, 0, 2), hash()).status()).isEqualTo(200);
    assertThat(publish(id, 0, 2, text(id, 0, 2), hash()).status()).isEqualTo(200);
    String other = text(id, 0, 2) + "LIBPATCHED = 1\n";
    assertThat(publish(id, 0, 2, other, hash()).code()).isEqualTo("conflict");
    assertThat(publish(id, 0, 1, text(id, 0, 1), hash()).code()).isEqualTo("invalid");
    assertThat(publish(id, 0, 3, text(id, 0, 3), "00").code()).isEqualTo("invalid");
    assertThat(publish(id, 0, 0, text(id, 0, 0), hash()).code()).isEqualTo("api-error");
    assertThat(publish("nope", 0, 1, text(id, 0, 1), hash()).status()).isEqualTo(404);
    assertThat(
            visitor.post("/v1/charm/libraries/hello", "{\"library-name\": \"Not Python\"}").code())
        .isEqualTo("api-error");
    visitor.showing(null);
    assertThat(publish(id, 0, 9, text(id, 0, 9), hash()).status()).isEqualTo(401);
  }

  @Test
  void credentialsForAnImageNameAPlaceAndTheBlobItsDigest() {
    store.charm("my-charm");
    String image = "/v1/charm/hello/resources/nope/oci-image";
    assertThat(visitor.get(image + "/upload-credentials").status()).isEqualTo(404);
    String known = visitor.get("/v1/charm/hello/resources").text("resources", 0, "name");
    String path = "/v1/charm/hello/resources/" + known + "/oci-image";
    var credentials = visitor.get(path + "/upload-credentials");
    assertThat(credentials.json().keySet())
        .containsExactlyInAnyOrder("image-name", "username", "password");
    assertThat(credentials.text("image-name")).startsWith(store.charmhub().getAuthority() + "/");
    String digest = "sha256:" + "ab".repeat(32);
    var blob = visitor.post(path + "/blob", "{\"image-digest\": \"" + digest + "\"}");
    assertThat(blob.text()).contains(digest);
    assertThat(visitor.post(path + "/blob", "{\"image-digest\": \"sha256:x\"}").code())
        .isEqualTo("api-error");
  }
}
