package dev.craftsh.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.error.Forbidden;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.observe.Content;
import dev.craftsh.client.observe.Exchange;
import dev.craftsh.client.observe.ExchangeObserver;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An image that the registry has already becomes a resource (contract/store-api.md §4). */
class ImageUploadTest {
  private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
  private static final String MANIFEST = "HEAD /v2/charm/abc/img/manifests/" + DIGEST;
  private static final String DESCRIPTION = "{\"Password\": \"pull-canary\"}\n";

  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();
  private final ScriptedServer server = new ScriptedServer(this::answer);
  private final StoreClient store =
      StoreClient.builder(
              Endpoints.CHARMHUB
                  .withApi(server.uri())
                  .withStorage(server.uri())
                  .withAuth(server.uri()))
          .exportedCredentials(
              new Credentials.Token("t", Credentials.Token.Envelope.TYPED).export())
          .observer(new Watcher())
          .build();

  @AfterEach
  void close() {
    store.close();
    server.close();
  }

  private synchronized Reply answer(ScriptedServer.Received request) {
    String what = request.method() + " " + request.url();
    asked.add(what);
    Reply scripted = replies.get(what);
    if (scripted != null) {
      return scripted;
    }
    String path = request.url().substring(request.url().lastIndexOf('/') + 1);
    return switch (path.isEmpty() ? "upload" : path) {
      case "upload-credentials" -> access(server.uri().getRawAuthority() + "/charm/abc/img");
      case "blob" -> Reply.ok(DESCRIPTION);
      case "upload" -> Reply.ok("{\"successful\": true, \"upload_id\": \"up-1\"}");
      default -> registry(request);
    };
  }

  private static Reply access(String imageName) {
    return Reply.ok(
        "{\"image-name\": \""
            + imageName
            + "\", \"username\": \"guest\", \"password\": \"push-canary\"}");
  }

  private Reply registry(ScriptedServer.Received request) {
    String shown = request.headers().getOrDefault("authorization", "");
    if (request.url().startsWith("/token?")) {
      String pair = Base64.getEncoder().encodeToString("guest:push-canary".getBytes(UTF_8));
      return shown.equals("Basic " + pair)
          ? Reply.ok("{\"token\": \"bearer-canary\"}")
          : Reply.status(401);
    }
    return shown.equals("Bearer bearer-canary")
        ? Reply.status(200)
        : Reply.status(401)
            .with(
                "WWW-Authenticate",
                "Bearer realm=\""
                    + server.uri()
                    + "/token\",service=\"the registry\",scope=\"repository:charm/abc/img:pull\"");
  }

  @Test
  void whatTheStoreSaysOfTheImageIsUploadedInItsPlace() {
    assertThat(store.images().upload("hello", "img", DIGEST)).isEqualTo("up-1");
    assertThat(asked)
        .containsExactly(
            "GET /v1/charm/hello/resources/img/oci-image/upload-credentials",
            MANIFEST,
            "GET /token?service=the+registry&scope=repository%3Acharm%2Fabc%2Fimg%3Apull",
            MANIFEST,
            "POST /v1/charm/hello/resources/img/oci-image/blob",
            "POST /unscanned-upload/");
    ScriptedServer.Received upload = server.received().get(5);
    assertThat(upload.headers()).doesNotContainKey("authorization");
    assertThat(upload.text())
        .contains("name=\"binary\"", DESCRIPTION)
        .contains("filename=\"hello.img." + DIGEST.replace(':', '-') + ".json\"");
  }

  @Test
  void noSecretOfTheRegistryIsShownToWhoeverWatches() {
    store.images().upload("hello", "img", DIGEST);
    assertThat(seen).hasSize(6);
    assertThat(seen).allSatisfy(one -> assertThat(one).doesNotContain("canary"));
  }

  /** Sees all that anybody can see. */
  private final class Watcher implements ExchangeObserver {
    @Override
    public void exchanged(Exchange exchange) {
      seen.add(exchange.toString());
    }

    @Override
    public boolean wantsContent() {
      return true;
    }

    @Override
    public void exchanged(Exchange exchange, Content content) {
      seen.add(exchange + " " + content);
    }
  }

  @Test
  void anImageThatTheRegistryLacksIsNotDescribed() {
    replies.put(MANIFEST, Reply.status(404));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> store.images().upload("hello", "img", DIGEST))
        .withMessageContaining("has no image " + DIGEST)
        .satisfies(failure -> assertThat(failure.remedy()).contains("push it there first"));
    assertThat(asked).hasSize(2);
  }

  @Test
  void whatIsNoDigestIsRefusedBeforeAnythingIsSent() {
    for (String wrong :
        List.of(
            "",
            "latest",
            "docker://x",
            "sha256:ab",
            DIGEST.toUpperCase(java.util.Locale.ROOT),
            DIGEST + "/../x")) {
      assertThatExceptionOfType(InvalidInput.class)
          .as(wrong)
          .isThrownBy(() -> store.images().upload("hello", "img", wrong));
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void aRegistryThatRefusesIsToldAsThat() {
    replies.put(MANIFEST, Reply.status(403));
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> store.images().upload("hello", "img", DIGEST));
  }

  @Test
  void aChallengeThatLeadsNowhereIsNotFollowed() {
    for (String challenge :
        List.of("Basic realm=\"x\"", "Bearer realm=\"file:///etc\"", "Bearer")) {
      replies.put(MANIFEST, Reply.status(401).with("WWW-Authenticate", challenge));
      assertThatExceptionOfType(Forbidden.class)
          .as(challenge)
          .isThrownBy(() -> store.images().upload("hello", "img", DIGEST));
    }
    assertThat(asked).noneMatch(what -> what.contains("/token"));
  }

  /** Whoever is logged in at the store is not to log in again because of a registry. */
  @Test
  void aPasswordThatTheRegistryDoesNotTakeIsNotTheUsersLogin() {
    replies.put(
        "GET /token?service=the+registry&scope=repository%3Acharm%2Fabc%2Fimg%3Apull",
        Reply.status(401));
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> store.images().upload("hello", "img", DIGEST))
        .withMessageContaining("does not take the password that the store gave out");
  }

  @Test
  void thePasswordGoesToNobodyWithoutEncryption() {
    replies.put(
        MANIFEST,
        Reply.status(401).with("WWW-Authenticate", "Bearer realm=\"http://192.0.2.1/token\""));
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> store.images().upload("hello", "img", DIGEST))
        .satisfies(
            failure -> assertThat(failure.code().toString()).isEqualTo("NETWORK-UNENCRYPTED"));
  }

  @Test
  void aRegistryWithoutAnAddressIsAWrongAnswer() {
    replies.put(
        "GET /v1/charm/hello/resources/img/oci-image/upload-credentials", access("a b/charm/x"));
    assertThatExceptionOfType(InvalidResponse.class)
        .isThrownBy(() -> store.images().upload("hello", "img", DIGEST));
  }
}
