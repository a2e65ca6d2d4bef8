package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.error.OutcomeUnknown;
import dev.craftsh.client.error.StoreRefused;
import dev.craftsh.client.error.StoreUnavailable;
import dev.craftsh.client.model.AccountDetails;
import dev.craftsh.client.model.AccountKey;
import dev.craftsh.client.model.Agreement;
import dev.craftsh.client.model.BrandStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The account in the Snap Store (contract/store-api.md §5.1). */
class AccountTest {
  private static final String DETAILS =
      """
      {"id": "acc", "display-name": "Dev Eloper", "username": "dev", "email": "dev@example.org",
       "validation": "verified", "short_namespace": "dev", "snaps": {}, "of-tomorrow": 1,
       "account-keys": [{"name": "default", "public-key-sha3-384": "abc", "since": "2020-01-01T00:00:00Z"}],
       "stores": [{"id": "brand", "name": "Brand", "roles": ["admin", "view"]}]}
      """;

  @Test
  void theAccountIsReadWithItsKeysAndStores() {
    try (Conversation talk = Conversation.withSnapStore(Reply.ok(DETAILS))) {
      AccountDetails details = talk.store().account().details();
      assertThat(details.account().displayName()).isEqualTo("Dev Eloper");
      assertThat(details.account().username()).isEqualTo("dev");
      assertThat(details.keys())
          .containsExactly(
              new AccountKey("default", "abc", Optional.of(Instant.parse("2020-01-01T00:00:00Z"))));
      assertThat(details.stores())
          .containsExactly(new BrandStore("brand", "Brand", List.of("admin", "view")));
      assertThat(details.json().get("of-tomorrow").getAsInt()).isEqualTo(1);
      talk.asked(0, "GET /dev/api/account");
      assertThat(talk.asked(0).headers()).containsEntry("accept", "application/json");
    }
  }

  @Test
  void anAccountOfAnOlderServerIsReadToo() {
    String older =
        "{\"account_id\": \"acc\", \"short_namespace\": \"dev\","
            + " \"account_keys\": [{\"public-key-sha3-384\": \"abc\"}]}";
    try (Conversation talk = Conversation.withSnapStore(Reply.ok(older))) {
      AccountDetails details = talk.store().account().details();
      assertThat(details.account().id()).isEqualTo("acc");
      assertThat(details.account().username()).isEqualTo("dev");
      assertThat(details.keys()).containsExactly(new AccountKey("", "abc", Optional.empty()));
      assertThat(details.stores()).isEmpty();
    }
  }

  @Test
  void aKeyOfTheWrongTypeIsNamedByItsPlace() {
    String wrong = "{\"id\": \"acc\", \"account-keys\": [{\"public-key-sha3-384\": 7}]}";
    try (Conversation talk = Conversation.withSnapStore(Reply.ok(wrong))) {
      assertThatExceptionOfType(InvalidResponse.class)
          .isThrownBy(() -> talk.store().account().details())
          .withMessageEndingWith("account-keys[0].public-key-sha3-384 is not text");
    }
  }

  @Test
  void aKeyIsRegisteredByItsSignedRequest() {
    String answer =
        "{\"account_key\": {\"account-id\": \"acc\", \"name\": \"default\","
            + " \"public-key-sha3-384\": \"abc\"}}";
    try (Conversation talk = Conversation.withSnapStore(Reply.ok(answer))) {
      AccountKey key = talk.store().account().registerKey("type: account-key-request\n");
      assertThat(key).isEqualTo(new AccountKey("default", "abc", Optional.empty()));
      talk.asked(
          0,
          "POST /dev/api/account/account-key",
          "{\"account_key_request\": \"type: account-key-request\\n\"}");
    }
  }

  @Test
  void aKeyThatTheStoreCannotUseIsRefusedInItsWords() {
    String refusal =
        "{\"error_list\": [{\"code\": \"invalid-field\", \"message\": \"bad signature\"}]}";
    try (Conversation talk = Conversation.withSnapStore(Reply.json(400, refusal))) {
      assertThatExceptionOfType(StoreRefused.class)
          .isThrownBy(() -> talk.store().account().registerKey("x"))
          .withMessage("Cannot register the key: the store refused (invalid-field): bad signature");
    }
  }

  @Test
  void aStoreWithoutKeysSaysSoInPlainText() {
    try (Conversation talk =
        Conversation.withSnapStore(Reply.status(501).body("Not Implemented"))) {
      assertThatExceptionOfType(StoreUnavailable.class)
          .isThrownBy(() -> talk.store().account().registerKey("x"))
          .satisfies(failure -> assertThat(failure.status()).hasValue(501));
    }
  }

  @Test
  void aKeyWhoseAnswerIsLostMayBeRegistered() {
    try (Conversation talk = Conversation.withSnapStore(Reply.hangUp())) {
      assertThatExceptionOfType(OutcomeUnknown.class)
          .isThrownBy(() -> talk.store().account().registerKey("x"));
      assertThat(talk.count()).isEqualTo(1);
    }
  }

  @Test
  void theUserNameIsChosen() {
    try (Conversation talk = Conversation.withSnapStore(Reply.status(204))) {
      talk.store().account().chooseUsername("dev");
      talk.asked(0, "PATCH /dev/api/account", "{\"short_namespace\": \"dev\"}");
    }
  }

  @Test
  void theTermsAreReadAndAccepted() {
    String terms =
        "{\"latest_tos_accepted\": %s, \"latest_tos_date\": \"2021-01-01\","
            + " \"accepted_tos_date\": %s, \"tos_url\": \"https://example.org/tos\"}";
    try (Conversation talk =
        Conversation.withSnapStore(
            Reply.ok(terms.formatted("false", "null")),
            Reply.ok(terms.formatted("true", "\"2021-01-01\"")))) {
      Instant date = Instant.parse("2021-01-01T00:00:00Z");
      String url = "https://example.org/tos";
      assertThat(talk.store().account().agreement())
          .isEqualTo(new Agreement(false, Optional.of(date), Optional.empty(), url));
      assertThat(talk.store().account().acceptAgreement())
          .isEqualTo(new Agreement(true, Optional.of(date), Optional.of(date), url));
      talk.asked(0, "GET /dev/api/agreement/");
      talk.asked(1, "POST /dev/api/agreement/", "{\"latest_tos_accepted\": true}");
    }
  }

  @Test
  void aClientThatMayOnlyReadChangesNoAccount() {
    Conversation.changes(Endpoints.SNAP_STORE, store -> store.account().registerKey("x"));
    Conversation.changes(Endpoints.SNAP_STORE, store -> store.account().chooseUsername("dev"));
    Conversation.changes(Endpoints.SNAP_STORE, store -> store.account().acceptAgreement());
  }

  @Test
  void charmhubHasNoAccountSettings() {
    try (Conversation talk = Conversation.withCharmhub(Reply.status(500))) {
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(() -> talk.store().account())
          .withMessage("Cannot reach the account: Charmhub has no account settings")
          .satisfies(failure -> assertThat(failure.remedy()).isEqualTo("use the Snap Store"));
      assertThat(talk.count()).isZero();
    }
  }
}
