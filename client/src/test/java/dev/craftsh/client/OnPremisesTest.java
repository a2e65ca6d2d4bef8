package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonParser;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.MemoryCredentialStore;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.error.NotLoggedIn;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.Revision;
import dev.craftsh.client.model.TrackRequest;
import org.junit.jupiter.api.Test;

/** A company's own store of snaps (contract/store-api.md §2, §4, §5.9; contract/auth.md §7). */
class OnPremisesTest {
  private static final Reply TOKEN = Reply.ok("{\"macaroon\": \"exchanged\"}");

  private static StoreClient client(ScriptedServer server) {
    return StoreClient.builder(Endpoints.onPremises(server.uri())).build();
  }

  @Test
  void theAdministratorsMacaroonIsExchangedForATokenSentInLowerCase() {
    Reply whoami =
        Reply.ok(
            "{\"account\": {\"id\": \"a\", \"username\": \"admin\"}, \"permissions\": [],"
                + " \"channels\": null, \"packages\": null}");
    try (ScriptedServer server = ScriptedServer.answering(TOKEN, whoami);
        StoreClient store = client(server)) {
      String exported = store.login(LoginRequest.offline(Secret.of("admin-macaroon")));
      assertThat(Credentials.parseExported(exported))
          .isEqualTo(new Credentials.Token("exchanged", Credentials.Token.Envelope.TYPED));
      assertThat(store.whoami().account().username()).isEqualTo("admin");
      ScriptedServer.Received exchange = server.received().get(0);
      assertThat(exchange.method() + " " + exchange.url())
          .isEqualTo("POST /v1/tokens/offline/exchange");
      assertThat(exchange.headers()).doesNotContainKey("authorization");
      assertThat(JsonParser.parseString(exchange.text()))
          .isEqualTo(JsonParser.parseString("{\"macaroon\": \"admin-macaroon\"}"));
      ScriptedServer.Received asked = server.received().get(1);
      assertThat(asked.method() + " " + asked.url()).isEqualTo("GET /v1/tokens/whoami");
      assertThat(asked.headers()).containsEntry("authorization", "macaroon exchanged");
    }
  }

  @Test
  void aMacaroonThatTheStoreDoesNotKnowIsRefusedAndNotKept() {
    Reply refusal =
        Reply.json(
            401,
            "{\"error-list\": [{\"code\": \"macaroon-authorization-required\", \"message\": \"no\"}]}");
    MemoryCredentialStore kept = new MemoryCredentialStore();
    try (ScriptedServer server = ScriptedServer.answering(refusal);
        StoreClient store =
            StoreClient.builder(Endpoints.onPremises(server.uri())).credentials(kept).build()) {
      assertThatExceptionOfType(NotLoggedIn.class)
          .isThrownBy(() -> store.login(LoginRequest.offline(Secret.of("secret-text"))))
          .satisfies(failure -> assertThat(failure.toString()).doesNotContain("secret-text"));
      assertThat(kept.get("craftsh", store.endpoints().host())).isEmpty();
    }
  }

  @Test
  void snapsAreReleasedAndTracksCreatedThroughTheGateway() {
    Reply revisions =
        Reply.ok(
            "{\"revisions\": [{\"revision\": 3, \"created-at\": \"2020-01-01T00:00:00Z\","
                + " \"sha3-384\": \"ab\", \"status\": \"released\", \"version\": \"1\","
                + " \"size\": 1, \"architectures\": [\"amd64\"]}]}");
    try (ScriptedServer server =
            ScriptedServer.answering(
                TOKEN,
                revisions,
                Reply.ok("{\"released\": [{\"channel\": \"latest/edge\", \"revision\": 3}]}"),
                Reply.ok("{\"num-tracks-created\": 1}"),
                Reply.ok("{\"status-url\": \"/v1/snap/hello/revisions/review?upload-id=u\"}"));
        StoreClient store = client(server)) {
      store.login(LoginRequest.offline(Secret.of("m")));
      assertThat(store.listRevisions("hello"))
          .extracting(Revision::status)
          .containsExactly("released");
      assertThat(store.release("hello", ReleaseRequest.of(3, "edge"))).hasSize(1);
      assertThat(store.createTracks("hello", TrackRequest.of("2.0"))).isEqualTo(1);
      assertThat(store.notifyRevision("hello", "u")).endsWith("?upload-id=u");
      assertThat(server.received())
          .extracting(request -> request.method() + " " + request.url())
          .containsExactly(
              "POST /v1/tokens/offline/exchange",
              "GET /v1/snap/hello/revisions",
              "POST /v1/snap/hello/releases",
              "POST /v1/snap/hello/tracks",
              "POST /v1/snap/hello/revisions");
    }
  }

  @Test
  void thereIsNoOtherLogin() {
    try (ScriptedServer server = ScriptedServer.answering(Reply.status(500));
        StoreClient store = client(server)) {
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(() -> store.login(LoginRequest.ubuntuOne("me@example.org", Secret.of("x"))))
          .satisfies(
              failure ->
                  assertThat(failure.remedy())
                      .isEqualTo("log in with the macaroon that its administrator exported"));
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(() -> store.login(LoginRequest.candid(url -> {})));
      assertThatExceptionOfType(NotSupported.class).isThrownBy(() -> store.metrics());
      assertThatExceptionOfType(NotSupported.class).isThrownBy(() -> store.libraries());
      assertThatExceptionOfType(NotSupported.class).isThrownBy(() -> store.listResources("hello"));
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void otherStoresTakeNoAdministratorsMacaroon() {
    LoginRequest administrator = LoginRequest.offline(Secret.of("secret-text"));
    assertThat(administrator.toString()).doesNotContain("secret-text");
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> administrator.withOtp(Secret.of("1")));
    for (Endpoints endpoints : new Endpoints[] {Endpoints.CHARMHUB, Endpoints.SNAP_STORE}) {
      try (ScriptedServer server = ScriptedServer.answering(Reply.status(500));
          StoreClient store = StoreClient.builder(endpoints.withApi(server.uri())).build()) {
        assertThatExceptionOfType(NotSupported.class).isThrownBy(() -> store.login(administrator));
        assertThat(server.received()).isEmpty();
      }
    }
  }
}
