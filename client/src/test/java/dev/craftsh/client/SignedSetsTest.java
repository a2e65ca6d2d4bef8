package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.error.OutcomeUnknown;
import dev.craftsh.client.error.StoreRefused;
import dev.craftsh.client.model.ConfdbSchema;
import dev.craftsh.client.model.ValidationSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Validation sets and confdb schemas (contract/store-api.md §5.11). */
class SignedSetsTest {
  private static final String HEADERS =
      """
      {"type": "validation-set", "authority-id": "acc", "series": "16", "account-id": "acc", "name": "acme",
       "sequence": %s, "revision": "1", "timestamp": "2020-10-29T16:36:56Z", "sign-key-sha3-384": "key",
       "snaps": [{"name": "snap-one", "id": "id-1", "presence": "required", "revision": 7},
                 {"name": "snap-two", "components": {"c": {"presence": "invalid"}}}]}
      """;
  private static final String ANSWER =
      "{\"assertions\": [{\"headers\": " + HEADERS.formatted("9") + "}]}";

  @Test
  void validationSetsAreListed() {
    try (Conversation talk = Conversation.withSnapStore(Reply.ok(ANSWER))) {
      ValidationSet set = talk.store().validationSets().list().get(0);
      assertThat(set.name()).isEqualTo("acme");
      assertThat(set.sequence()).isEqualTo(9);
      assertThat(set.timestamp()).contains(Instant.parse("2020-10-29T16:36:56Z"));
      assertThat(set.snaps())
          .containsExactly(
              new ValidationSet.Member("snap-one", "id-1", "required", Optional.of(7)),
              new ValidationSet.Member("snap-two", "", "", Optional.empty()));
      assertThat(set.json()).isEqualTo(JsonParser.parseString(HEADERS.formatted("9")));
      talk.asked(0, "GET /api/v2/validation-sets");
    }
  }

  @Test
  void oneNameAndAllItsSequencesAreReadAlsoWithNumbersAsText() {
    Reply text = Reply.ok(ANSWER.replace("9,", "\"9\",").replace("7}", "\"7\"}"));
    try (Conversation talk = Conversation.withSnapStore(text)) {
      assertThat(talk.store().validationSets().list("acme").get(0).sequence()).isEqualTo(9);
      assertThat(talk.store().validationSets().sequences("acme").get(0).snaps().get(0).revision())
          .contains(7);
      talk.asked(0, "GET /api/v2/validation-sets/acme");
      talk.asked(1, "GET /api/v2/validation-sets/acme?sequence=all");
    }
  }

  @Test
  void thereMayBeNone() {
    try (Conversation talk = Conversation.withSnapStore(Reply.ok("{\"assertions\": []}"))) {
      assertThat(talk.store().validationSets().list()).isEmpty();
    }
  }

  @Test
  void whatWasEditedIsCompletedWithAllScalarsAsText() {
    JsonObject edited = new JsonObject();
    edited.addProperty("account-id", "acc");
    Reply built = Reply.ok(HEADERS.formatted("9"));
    try (Conversation talk = Conversation.withSnapStore(built)) {
      JsonObject headers = talk.store().validationSets().build(edited);
      assertThat(headers.get("sequence").getAsJsonPrimitive().isString()).isTrue();
      assertThat(headers.get("snaps").toString())
          .isEqualTo(
              "[{\"name\":\"snap-one\",\"id\":\"id-1\",\"presence\":\"required\",\"revision\":\"7\"},"
                  + "{\"name\":\"snap-two\",\"components\":{\"c\":{\"presence\":\"invalid\"}}}]");
      talk.asked(0, "POST /api/v2/validation-sets/build-assertion", "{\"account-id\": \"acc\"}");
    }
  }

  @Test
  void theSignedTextIsPublishedAsItIs() {
    String signed = "type: validation-set\nname: acme\n\nsignature";
    try (Conversation talk = Conversation.withSnapStore(Reply.ok(ANSWER))) {
      assertThat(talk.store().validationSets().publish(signed).sequence()).isEqualTo(9);
      ScriptedServer.Received sent = talk.asked(0);
      assertThat(sent.method() + " " + sent.url()).isEqualTo("POST /api/v2/validation-sets");
      assertThat(sent.headers())
          .containsEntry("content-type", "application/x.ubuntu.assertion")
          .containsEntry("authorization", "Macaroon t");
      assertThat(sent.text()).isEqualTo(signed);
    }
  }

  @Test
  void aTextThatIsNotSignedRightIsRefused() {
    Reply refusal =
        Reply.json(
            400, "{\"error_list\": [{\"code\": \"invalid\", \"message\": \"bad signature\"}]}");
    try (Conversation talk = Conversation.withSnapStore(refusal)) {
      assertThatExceptionOfType(StoreRefused.class)
          .isThrownBy(() -> talk.store().validationSets().publish("x"))
          .withMessage(
              "Cannot publish the validation set: the store refused (invalid): bad signature");
    }
  }

  @Test
  void aPublicationWhoseAnswerIsLostIsNotSentAgain() {
    try (Conversation talk = Conversation.withSnapStore(Reply.hangUp())) {
      assertThatExceptionOfType(OutcomeUnknown.class)
          .isThrownBy(() -> talk.store().validationSets().publish("x"));
      assertThat(talk.count()).isEqualTo(1);
    }
  }

  @Test
  void anAssertionOfTheWrongShapeIsNamedByItsPlace() {
    Reply wrong = Reply.ok(ANSWER.replace("\"snap-two\"", "2"));
    try (Conversation talk = Conversation.withSnapStore(wrong)) {
      assertThatExceptionOfType(InvalidResponse.class)
          .isThrownBy(() -> talk.store().validationSets().list())
          .withMessageEndingWith("assertions[0].headers.snaps[1].name is not text");
    }
  }

  @Test
  void confdbSchemasWorkAlikeAndHaveABody() {
    Reply answer =
        Reply.ok(
            """
            {"assertions": [{"headers": {"account-id": "acc", "name": "network", "revision": "2", "summary": "s",
               "views": {"wifi": {"rules": [{"request": "ssid", "storage": "wifi.ssid"}]}},
               "timestamp": "2024-01-01T00:00:00Z", "body-length": "2"}, "body": "{}"}]}
            """);
    try (Conversation talk = Conversation.withSnapStore(answer)) {
      List<ConfdbSchema> schemas = talk.store().confdbSchemas().list("network");
      assertThat(schemas.get(0).name()).isEqualTo("network");
      assertThat(schemas.get(0).body()).contains("{}");
      assertThat(schemas.get(0).views().keySet()).containsExactly("wifi");
      talk.asked(0, "GET /api/v2/confdb-schemas/network");
    }
  }

  @Test
  void aClientThatMayOnlyReadBuildsButDoesNotPublish() {
    Conversation.changes(Endpoints.SNAP_STORE, store -> store.validationSets().publish("x"));
    Conversation.changes(Endpoints.SNAP_STORE, store -> store.confdbSchemas().publish("x"));
  }

  @Test
  void charmhubHasNeither() {
    try (Conversation talk = Conversation.withCharmhub(Reply.status(500))) {
      assertThatExceptionOfType(NotSupported.class).isThrownBy(() -> talk.store().validationSets());
      assertThatExceptionOfType(NotSupported.class).isThrownBy(() -> talk.store().confdbSchemas());
      assertThat(talk.count()).isZero();
    }
  }
}
