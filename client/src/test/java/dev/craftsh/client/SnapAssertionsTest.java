package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.client.error.Conflict;
import dev.craftsh.client.error.Forbidden;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.error.StoreRefused;
import dev.craftsh.client.error.StoreUnavailable;
import dev.craftsh.client.model.SnapDeveloper;
import dev.craftsh.client.model.SnapValidation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Approvals, developers and builds of snaps (contract/store-api.md §5.12). */
class SnapAssertionsTest {
  private static final Reply ACCOUNT =
      Reply.ok("{\"id\": \"a\", \"snaps\": {\"16\": {\"hello\": {\"snap-id\": \"id-1\"}}}}");
  private static final String VALIDATIONS =
      """
      [{"type": "validation", "authority-id": "a", "series": "16", "snap-id": "id-1", "approved-snap-id": "id-2",
        "approved-snap-name": "other", "approved-snap-revision": "3", "timestamp": "2020-01-01T00:00:00Z",
        "revoked": "false", "required": true},
       {"type": "validation", "snap-id": "id-1", "approved-snap-id": "id-3", "approved-snap-revision": "-",
        "revoked": "true"}]
      """;

  private static Reply refusal(int status, String code) {
    return Reply.json(
        status, "{\"error_list\": [{\"code\": \"" + code + "\", \"message\": \"no\"}]}");
  }

  @Test
  void approvalsAreListedAlsoThoseTakenBack() {
    try (Conversation talk =
        Conversation.withSnapStore(
            ACCOUNT, Reply.ok(VALIDATIONS), ACCOUNT, Reply.ok(VALIDATIONS))) {
      List<SnapValidation> list = talk.store().assertions().validations("hello");
      assertThat(list.get(0).approvedSnapName()).isEqualTo("other");
      assertThat(list.get(0).approvedRevision()).contains(3);
      assertThat(list.get(0).required()).isTrue();
      assertThat(list.get(0).revoked()).isFalse();
      assertThat(list.get(0).timestamp()).contains(Instant.parse("2020-01-01T00:00:00Z"));
      assertThat(list.get(1).approvedRevision()).isEmpty();
      assertThat(list.get(1).revoked()).isTrue();
      assertThat(talk.store().assertions().validationsEvenRevoked("hello")).hasSize(2);
      talk.asked(1, "GET /dev/api/snaps/id-1/validations");
      talk.asked(3, "GET /dev/api/snaps/id-1/validations?include_revoked=1");
    }
  }

  @Test
  void anApprovalThatIsNeitherRevokedNorNotIsNamedByItsPlace() {
    Reply wrong = Reply.ok(VALIDATIONS.replace("\"true\"", "\"perhaps\""));
    try (Conversation talk = Conversation.withSnapStore(ACCOUNT, wrong)) {
      assertThatExceptionOfType(InvalidResponse.class)
          .isThrownBy(() -> talk.store().assertions().validations("hello"))
          .withMessageEndingWith("[1].revoked is not true or false");
    }
  }

  @Test
  void signedApprovalsAndBuildsArePublished() {
    try (Conversation talk =
        Conversation.withSnapStore(ACCOUNT, Reply.ok("{}"), ACCOUNT, Reply.status(201))) {
      talk.store().assertions().publishValidation("hello", "type: validation\n");
      talk.store().assertions().publishBuild("hello", "type: snap-build\n");
      talk.asked(
          1, "PUT /dev/api/snaps/id-1/validations", "{\"assertion\": \"type: validation\\n\"}");
      talk.asked(3, "POST /dev/api/snaps/id-1/builds", "{\"assertion\": \"type: snap-build\\n\"}");
    }
  }

  @Test
  void aBuildIsRefusedInTheStoresWords() {
    try (Conversation talk =
        Conversation.withSnapStore(
            ACCOUNT, refusal(400, "invalid-field"), ACCOUNT, refusal(501, "feature-disabled"))) {
      assertThatExceptionOfType(StoreRefused.class)
          .isThrownBy(() -> talk.store().assertions().publishBuild("hello", "x"))
          .withMessage("Cannot publish how hello was built: the store refused (invalid-field): no");
      assertThatExceptionOfType(StoreUnavailable.class)
          .isThrownBy(() -> talk.store().assertions().publishBuild("hello", "x"))
          .matches(failure -> failure.hasStoreCode("feature-disabled"));
    }
  }

  @Test
  void developersAreListed() {
    Reply developers =
        Reply.ok(
            """
            {"snap_developer": {"type": "snap-developer", "authority-id": "a", "publisher-id": "a", "snap-id": "id-1",
              "developers": [{"developer-id": "b", "since": "2020-01-01T00:00:00.000000Z"},
                             {"developer-id": "c", "since": "2020-01-01T00:00:00Z", "until": "2021-01-01T00:00:00Z"}]}}
            """);
    try (Conversation talk = Conversation.withSnapStore(ACCOUNT, developers)) {
      Instant since = Instant.parse("2020-01-01T00:00:00Z");
      assertThat(talk.store().assertions().developers("hello"))
          .containsExactly(
              new SnapDeveloper("b", since, Optional.empty()),
              new SnapDeveloper("c", since, Optional.of(Instant.parse("2021-01-01T00:00:00Z"))));
      talk.asked(1, "GET /dev/api/snaps/id-1/developers");
    }
  }

  @Test
  void aSnapThatNeverSaidWhoDevelopsItHasNoDevelopers() {
    try (Conversation talk =
        Conversation.withSnapStore(
            ACCOUNT, refusal(403, "snap-developer-not-found"), ACCOUNT, refusal(403, "other"))) {
      assertThat(talk.store().assertions().developers("hello")).isEmpty();
      assertThatExceptionOfType(Forbidden.class)
          .isThrownBy(() -> talk.store().assertions().developers("hello"));
    }
  }

  @Test
  void leavingOutADeveloperWithUploadsIsAConflictUnlessItIsMeant() {
    try (Conversation talk =
        Conversation.withSnapStore(
            ACCOUNT, refusal(409, "revoked-uploads"), ACCOUNT, Reply.ok("{}"))) {
      assertThatExceptionOfType(Conflict.class)
          .isThrownBy(() -> talk.store().assertions().publishDevelopers("hello", "x"));
      talk.store().assertions().publishDevelopersRevokingUploads("hello", "x");
      talk.asked(1, "PUT /dev/api/snaps/id-1/developers", "{\"snap_developer\": \"x\"}");
      talk.asked(
          3,
          "PUT /dev/api/snaps/id-1/developers?ignore_revoked_uploads=true",
          "{\"snap_developer\": \"x\"}");
    }
  }

  @Test
  void aClientThatMayOnlyReadPublishesNothing() {
    Conversation.changes(
        Endpoints.SNAP_STORE, store -> store.assertions().publishBuild("hello", "x"), ACCOUNT);
    Conversation.changes(
        Endpoints.SNAP_STORE, store -> store.assertions().publishDevelopers("hello", "x"), ACCOUNT);
  }

  @Test
  void charmhubHasNone() {
    try (Conversation talk = Conversation.withCharmhub(Reply.status(500))) {
      assertThatExceptionOfType(NotSupported.class).isThrownBy(() -> talk.store().assertions());
    }
  }
}
