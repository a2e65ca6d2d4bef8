package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.client.intercept.Call;
import dev.craftsh.client.intercept.Interceptor;
import dev.craftsh.client.model.RawRequest;
import dev.craftsh.client.model.ReleaseRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who stands between the operations and the network. */
class InterceptorTest {
  private static final String RELEASED =
      "{\"released\": [{\"channel\": \"latest/edge\", \"revision\": 3, \"resources\": []}]}";

  private static StoreClient client(ScriptedServer server, Interceptor interceptor) {
    return StoreClient.builder(
            Endpoints.CHARMHUB
                .withApi(server.uri())
                .withStorage(server.uri())
                .withAuth(server.uri()))
        .exportedCredentials(new Credentials.Token("t", Credentials.Token.Envelope.TYPED).export())
        .interceptor(interceptor)
        .build();
  }

  @Test
  void anAnswerOfItsOwnIsReadAsTheStoresWithoutSendingAnything() {
    Interceptor answering =
        (call, onward) -> dev.craftsh.client.intercept.Reply.json(200, RELEASED);
    try (ScriptedServer server = ScriptedServer.answering();
        StoreClient store = client(server, answering)) {
      assertThat(store.release("hello", ReleaseRequest.of(3, "latest/edge")))
          .singleElement()
          .satisfies(released -> assertThat(released.channel()).hasToString("latest/edge"));
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void aRefusalOfItsOwnIsThrownAsTheStoresWould() {
    Interceptor refusing =
        (call, onward) ->
            dev.craftsh.client.intercept.Reply.json(
                404, "{\"error-list\": [{\"code\": \"gone\", \"message\": \"it is gone\"}]}");
    try (ScriptedServer server = ScriptedServer.answering();
        StoreClient store = client(server, refusing)) {
      assertThatExceptionOfType(NotFound.class).isThrownBy(store::whoami);
    }
  }

  @Test
  void itSeesACallOnceHoweverOftenThatIsRepeatedAndNeverTheCredentials() {
    List<String> seen = new ArrayList<>();
    Interceptor watching =
        (call, onward) -> {
          seen.add(call.method() + " " + call.uri().getPath() + " " + call.changes());
          assertThat(call.text()).contains("{\"a\":1}");
          var reply = onward.send();
          seen.add(reply + " " + reply.text());
          return reply;
        };
    try (ScriptedServer server =
            ScriptedServer.answering(Reply.status(503), Reply.ok("{\"b\": 2}"));
        StoreClient store =
            StoreClient.builder(Endpoints.CHARMHUB.withApi(server.uri()))
                .exportedCredentials(
                    new Credentials.Token("t", Credentials.Token.Envelope.TYPED).export())
                .interceptor(watching)
                .pause(time -> {})
                .build()) {
      store.request(RawRequest.of("PUT", "/v1/x").withJson("{\"a\":1}"));
      assertThat(server.received()).hasSize(2);
      assertThat(seen).containsExactly("PUT /v1/x true", "200 OK {\"b\": 2}");
    }
  }

  @Test
  void anUploadShowsItsFileAndNoText(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("my.charm"), "content");
    List<Call> calls = new ArrayList<>();
    Interceptor watching =
        (call, onward) -> {
          calls.add(call);
          return onward.send();
        };
    try (ScriptedServer server =
            ScriptedServer.answering(Reply.ok("{\"successful\": true, \"upload_id\": \"u1\"}"));
        StoreClient store = client(server, watching)) {
      assertThat(store.uploadFile(file)).isEqualTo("u1");
    }
    assertThat(calls)
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.file()).contains(file);
              assertThat(call.text()).isEmpty();
              assertThat(call.authorized()).isFalse();
            });
  }

  @Test
  void theOuterOneDecidesWhetherTheInnerOneIsAsked() {
    List<String> seen = new ArrayList<>();
    Interceptor outer =
        (call, onward) -> {
          seen.add("outer");
          return call.changes()
              ? dev.craftsh.client.intercept.Reply.json(200, "{}")
              : onward.send();
        };
    Interceptor inner =
        (call, onward) -> {
          seen.add("inner");
          return onward.send();
        };
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok("{}"));
        StoreClient store = client(server, outer.around(inner))) {
      store.request(RawRequest.of("POST", "/v1/x"));
      store.request(RawRequest.of("GET", "/v1/x"));
    }
    assertThat(seen).containsExactly("outer", "outer", "inner");
  }
}
