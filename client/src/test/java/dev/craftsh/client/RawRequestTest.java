package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.model.RawRequest;
import org.junit.jupiter.api.Test;

/** Requests that the client has no operation for. */
class RawRequestTest {
  @Test
  void parametersAreEncodedBehindThoseOfThePath() {
    try (Conversation talk = Conversation.withCharmhub(Reply.ok("{}"))) {
      RawRequest request =
          RawRequest.of("get", "/v1/x?a=1").withParameter("q", "b c&d").withParameter("é", "=");
      assertThat(talk.store().request(request).status()).isEqualTo(200);
      talk.asked(0, "GET /v1/x?a=1&q=b+c%26d&%C3%A9=%3D");
    }
  }

  @Test
  void ownHeadersAreSentButNotInPlaceOfTheCredentials() {
    try (Conversation talk = Conversation.withCharmhub(Reply.ok("{}"))) {
      talk.store()
          .request(
              RawRequest.of("POST", "/v1/x")
                  .withHeader("X-Own", "kept")
                  .withHeader("Accept", "text/plain")
                  .withHeader("Authorization", "Macaroon other")
                  .withJson("{\"a\": 1}"));
      talk.asked(0, "POST /v1/x", "{\"a\": 1}");
      assertThat(talk.asked(0).headers())
          .containsEntry("x-own", "kept")
          .containsEntry("accept", "text/plain");
    }
  }

  @Test
  void aHeaderCannotBecomeTwo() {
    try (Conversation talk = Conversation.withCharmhub(Reply.ok("{}"))) {
      RawRequest request = RawRequest.of("GET", "/v1/x").withHeader("X", "a\r\nY: b");
      assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> talk.store().request(request));
      assertThat(talk.count()).isZero();
    }
  }

  @Test
  void itGoesToThisStoreOnly() {
    try (Conversation talk = Conversation.withCharmhub(Reply.ok("{}"))) {
      RawRequest elsewhere = RawRequest.of("GET", "https://elsewhere.example/x");
      assertThatExceptionOfType(InvalidInput.class)
          .isThrownBy(() -> talk.store().request(elsewhere));
      assertThat(talk.count()).isZero();
    }
  }

  @Test
  void itsTextLeavesOutWhatMayBeSecret() {
    RawRequest request =
        RawRequest.of("GET", "/v1/x?token=hidden")
            .withHeader("X-Key", "hidden")
            .withParameter("key", "hidden")
            .withJson("\"hidden\"");
    assertThat(request).hasToString("GET /v1/x");
  }

  @Test
  void aClientThatMayOnlyReadSendsNoChange() {
    Conversation.changes(
        Endpoints.CHARMHUB, store -> store.request(RawRequest.of("POST", "/v1/x")));
  }
}
