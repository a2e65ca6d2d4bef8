package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry of images, by hand as contract/store-api.md §4 (Resources) describes it. */
class ImageRegistryTest {
  private static final String MANIFEST =
      "{\"schemaVersion\": 2,\n \"config\": {\"digest\": \"sha256:ab\"}}\n";
  private static final String TYPE = "application/vnd.oci.image.manifest.v1+json";

  private static String digest() throws Exception {
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(MANIFEST.getBytes(UTF_8));
    return "sha256:" + HexFormat.of().formatHex(sum);
  }

  /** What a program that pushes images knows before it begins. */
  private record Guest(Visitor visitor, String path, String username, String password) {
    static Guest of(SandboxStore store) {
      var visitor = new Visitor(store).loggedIn();
      var given = visitor.get("/v1/charm/hello/resources/greeting/oci-image/upload-credentials");
      String image = given.text("image-name");
      return new Guest(
          new Visitor(store),
          image.substring(image.indexOf('/') + 1),
          given.text("username"),
          given.text("password"));
    }

    /** Follows the challenge of an answer that wants a token. */
    Visitor.Reply token(String username, String password) {
      String challenge =
          visitor
              .get("/v2/" + path + "/manifests/latest")
              .raw()
              .headers()
              .firstValue("WWW-Authenticate")
              .orElseThrow();
      assertThat(challenge)
          .startsWith("Bearer realm=\"http://")
          .endsWith(",scope=\"repository:" + path + ":pull,push\"");
      String realm =
          challenge.substring(challenge.indexOf("http"), challenge.indexOf("\",service"));
      String pair = username + ":" + password;
      visitor.showing("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
      Visitor.Reply reply = visitor.get(realm + "?service=s&scope=repository:" + path + ":pull");
      visitor.showing(null);
      return reply;
    }

    Guest loggedIn() {
      visitor.showing("Bearer " + token(username, password).text("token"));
      return this;
    }

    Visitor.Reply push(String reference) {
      return visitor.send(
          visitor
              .request("/v2/" + path + "/manifests/" + reference)
              .header("Content-Type", TYPE)
              .PUT(HttpRequest.BodyPublishers.ofString(MANIFEST)));
    }

    Visitor.Reply head(String what) {
      return visitor.send(
          visitor
              .request("/v2/" + path + "/" + what)
              .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }
  }

  @Test
  void anImageIsPushedAndFoundByItsDigestAndItsTag() throws Exception {
    try (SandboxStore store = SandboxStore.start()) {
      Guest guest = Guest.of(store).loggedIn();
      assertThat(guest.head("manifests/" + digest()).status()).isEqualTo(404);
      Visitor.Reply pushed = guest.push("latest");
      assertThat(pushed.status()).isEqualTo(201);
      assertThat(pushed.raw().headers().firstValue("Docker-Content-Digest")).hasValue(digest());
      Visitor.Reply head = guest.head("manifests/" + digest());
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.text()).isEmpty();
      assertThat(head.raw().headers().firstValue("Content-Type")).hasValue(TYPE);
      assertThat(guest.visitor.get("/v2/" + guest.path + "/manifests/latest").text())
          .isEqualTo(MANIFEST);
    }
  }

  @Test
  void nobodyEntersWithoutAPasswordOfTheStore() {
    try (SandboxStore store = SandboxStore.start()) {
      Guest guest = Guest.of(store);
      assertThat(guest.token(guest.username, "guessed").status()).isEqualTo(401);
      assertThat(guest.token("somebody", guest.password).status()).isEqualTo(401);
      assertThat(guest.push("latest").status()).isEqualTo(401);
      assertThat(guest.head("blobs/sha256:ab").status()).isEqualTo(401);
      for (String door : List.of("/v2", "/v2/")) {
        Visitor.Reply closed = guest.visitor.get(door);
        assertThat(closed.status()).isEqualTo(401);
        assertThat(closed.raw().headers().firstValue("WWW-Authenticate").orElse(""))
            .startsWith("Bearer realm=\"http://");
        assertThat(closed.text("errors", 0, "code")).isEqualTo("UNAUTHORIZED");
      }
    }
  }

  @Test
  void aPasswordIsForTheImagesOfOneResource() {
    try (SandboxStore store = SandboxStore.start()) {
      Guest guest = Guest.of(store).loggedIn();
      assertThat(guest.visitor.get("/v2/").status()).isEqualTo(200);
      assertThat(guest.head("blobs/sha256:ab").status()).isEqualTo(200);
      Guest other = new Guest(guest.visitor, guest.path + "x", "", "");
      assertThat(other.push("latest").status()).isEqualTo(401);
    }
  }

  @Test
  void whatIsPushedUnderTheWrongDigestOrIsNoJsonIsRefused() throws Exception {
    try (SandboxStore store = SandboxStore.start()) {
      Guest guest = Guest.of(store).loggedIn();
      Visitor.Reply wrong = guest.push(digest().replace(digest().substring(60), "00000000000"));
      assertThat(wrong.status()).isEqualTo(400);
      assertThat(wrong.text("errors", 0, "code")).isEqualTo("MANIFEST_INVALID");
      assertThat(guest.head("manifests/latest").status()).isEqualTo(404);
      Visitor.Reply noJson =
          guest.visitor.send(
              guest
                  .visitor
                  .request("/v2/" + guest.path + "/manifests/latest")
                  .PUT(HttpRequest.BodyPublishers.ofString("no JSON")));
      assertThat(noJson.status()).isEqualTo(400);
    }
  }

  @Test
  void imagesOutlastTheProcess(@TempDir Path data) throws Exception {
    try (SandboxStore store = SandboxStore.builder().data(data).start()) {
      assertThat(Guest.of(store).loggedIn().push("v1").status()).isEqualTo(201);
    }
    try (SandboxStore store = SandboxStore.builder().data(data).start()) {
      Guest again = Guest.of(store).loggedIn();
      assertThat(again.head("manifests/" + digest()).status()).isEqualTo(200);
      assertThat(again.head("manifests/v1").status()).isEqualTo(200);
    }
  }
}
