package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.gson.JsonParser;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.error.StoreException;
import java.util.function.Consumer;

/** A store that answers as a test says, and a client that is logged in to it. */
final class Conversation implements AutoCloseable {
  private final ScriptedServer server;
  private final StoreClient store;

  private Conversation(Endpoints endpoints, boolean readOnly, Reply... replies) {
    server = ScriptedServer.answering(replies);
    String token = new Credentials.Token("t", Credentials.Token.Envelope.TYPED).export();
    store =
        StoreClient.builder(
                endpoints.withApi(server.uri()).withStorage(server.uri()).withAuth(server.uri()))
            .exportedCredentials(token)
            .readOnly(readOnly)
            .build();
  }

  static Conversation withCharmhub(Reply... replies) {
    return new Conversation(Endpoints.CHARMHUB, false, replies);
  }

  static Conversation withSnapStore(Reply... replies) {
    return new Conversation(Endpoints.SNAP_STORE, false, replies);
  }

  /** The call changes something, so that a client that may only read does not send it. */
  static void changes(Endpoints endpoints, Consumer<StoreClient> call, Reply... before) {
    Reply[] replies = before.length > 0 ? before : new Reply[] {Reply.status(500)};
    try (Conversation talk = new Conversation(endpoints, true, replies)) {
      assertThat(catchThrowable(() -> call.accept(talk.store())))
          .isInstanceOf(StoreException.class)
          .extracting(failure -> ((StoreException) failure).code().toString())
          .isEqualTo("INPUT-READ-ONLY");
      assertThat(talk.server.received())
          .allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"));
    }
  }

  StoreClient store() {
    return store;
  }

  /** What was asked, from 0. */
  ScriptedServer.Received asked(int index) {
    return server.received().get(index);
  }

  int count() {
    return server.received().size();
  }

  /** It was asked so, with the credentials and without a body. */
  void asked(int index, String request) {
    ScriptedServer.Received received = asked(index);
    assertThat(received.method() + " " + received.url()).isEqualTo(request);
    assertThat(received.headers()).containsEntry("authorization", "Macaroon t");
    assertThat(received.length()).isZero();
  }

  /** It was asked so, with the credentials and this JSON. */
  void asked(int index, String request, String json) {
    ScriptedServer.Received received = asked(index);
    assertThat(received.method() + " " + received.url()).isEqualTo(request);
    assertThat(received.headers())
        .containsEntry("authorization", "Macaroon t")
        .containsEntry("content-type", "application/json");
    assertThat(JsonParser.parseString(received.text())).isEqualTo(JsonParser.parseString(json));
  }

  /** It was asked so, by nobody in particular. */
  void askedAnonymously(int index, String request) {
    ScriptedServer.Received received = asked(index);
    assertThat(received.method() + " " + received.url()).isEqualTo(request);
    assertThat(received.headers()).doesNotContainKey("authorization");
  }

  @Override
  public void close() {
    store.close();
    server.close();
  }
}
