package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.client.auth.InviteToken;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.error.OutcomeUnknown;
import dev.craftsh.client.model.Collaborator;
import dev.craftsh.client.model.Invite;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who works on a package (contract/store-api.md §4, Collaborators and invites). */
class CollaboratorsTest {
  private static final String SOMEBODY =
      "{\"id\": \"b\", \"username\": \"bee\", \"display-name\": \"Bee\", \"email\": \"b@example.org\"}";
  private static final String COLLABORATORS =
      "{\"collaborators\": [{\"account\": "
          + SOMEBODY
          + ", \"created-at\": \"2020-01-01T00:00:00\", \"created-by\": "
          + SOMEBODY
          + ", \"permissions\": [\"package-manage\"], \"updated-at\": null}], \"publisher\": "
          + SOMEBODY
          + "}";

  @Test
  void collaboratorsAreListed() {
    try (Conversation talk = Conversation.withCharmhub(Reply.ok(COLLABORATORS))) {
      Collaborator one = talk.store().collaborators().list("hello").get(0);
      assertThat(one.account().username()).isEqualTo("bee");
      assertThat(one.permissions()).containsExactly("package-manage");
      assertThat(one.createdAt()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
      assertThat(one.createdBy().orElseThrow().id()).isEqualTo("b");
      assertThat(one.updatedAt()).isEmpty();
      talk.asked(0, "GET /v1/charm/hello/collaborators");
    }
  }

  @Test
  void invitationsAreListedWithWhatBecameOfThem() {
    Reply answer =
        Reply.ok(
            """
            {"invites": [{"email": "b@example.org", "invite-type": "package-collaborator",
               "created-at": "2020-01-01T00:00:00", "created-by": {"id": "a"}, "expires-at": "2020-02-01T00:00:00",
               "accepted-at": null, "accepted-by": null, "revoked-at": "2020-01-02T00:00:00", "revoked-by": {"id": "a"}}]}
            """);
    try (Conversation talk = Conversation.withCharmhub(answer)) {
      Invite invite = talk.store().collaborators().invites("hello").get(0);
      assertThat(invite.email()).isEqualTo("b@example.org");
      assertThat(invite.expiresAt()).contains(Instant.parse("2020-02-01T00:00:00Z"));
      assertThat(invite.acceptedAt()).isEmpty();
      assertThat(invite.revokedAt()).contains(Instant.parse("2020-01-02T00:00:00Z"));
      talk.asked(0, "GET /v1/charm/hello/collaborators/invites");
    }
  }

  @Test
  void invitingGivesTokensThatAreNotShown() {
    Reply answer =
        Reply.json(201, "{\"tokens\": [{\"email\": \"b@example.org\", \"token\": \"hidden\"}]}");
    try (Conversation talk = Conversation.withCharmhub(answer)) {
      List<InviteToken> tokens =
          talk.store().collaborators().invite("hello", "b@example.org", "c@example.org");
      assertThat(tokens.get(0).token().reveal()).isEqualTo("hidden");
      assertThat(tokens.toString()).contains("b@example.org").doesNotContain("hidden");
      talk.asked(
          0,
          "POST /v1/charm/hello/collaborators/invites",
          "{\"invites\": [{\"email\": \"b@example.org\"}, {\"email\": \"c@example.org\"}]}");
    }
  }

  @Test
  void invitationsAreRevokedAcceptedAndRejected() {
    try (Conversation talk = Conversation.withCharmhub(Reply.status(204))) {
      talk.store().collaborators().revoke("hello", "b@example.org");
      talk.store().collaborators().accept("hello", Secret.of("k"));
      talk.store().collaborators().reject("hello", Secret.of("k"));
      String path = "POST /v1/charm/hello/collaborators/invites/";
      talk.asked(0, path + "revoke", "{\"invites\": [{\"email\": \"b@example.org\"}]}");
      talk.asked(1, path + "accept", "{\"token\": \"k\"}");
      talk.asked(2, path + "reject", "{\"token\": \"k\"}");
    }
  }

  @Test
  void collaboratorsOfAnUnknownCharmAreNotFound() {
    Reply unknown =
        Reply.json(
            404, "{\"error-list\": [{\"code\": \"resource-not-found\", \"message\": \"none\"}]}");
    try (Conversation talk = Conversation.withCharmhub(unknown)) {
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> talk.store().collaborators().list("nope"))
          .withMessage(
              "Cannot list the collaborators of nope: the store refused (resource-not-found): none");
    }
  }

  @Test
  void anInvitationWhoseAnswerIsLostIsNotSentAgain() {
    try (Conversation talk = Conversation.withCharmhub(Reply.hangUp())) {
      assertThatExceptionOfType(OutcomeUnknown.class)
          .isThrownBy(() -> talk.store().collaborators().invite("hello", "b@example.org"));
      assertThat(talk.count()).isEqualTo(1);
    }
  }

  @Test
  void aCollaboratorOfTheWrongShapeIsNamedByItsPlace() {
    Reply wrong = Reply.ok(COLLABORATORS.replace("\"2020-01-01T00:00:00\"", "\"lately\""));
    try (Conversation talk = Conversation.withCharmhub(wrong)) {
      assertThatExceptionOfType(InvalidResponse.class)
          .isThrownBy(() -> talk.store().collaborators().list("hello"))
          .withMessageEndingWith("collaborators[0].created-at is not a time");
    }
  }

  @Test
  void aClientThatMayOnlyReadInvitesNobody() {
    Conversation.changes(
        Endpoints.CHARMHUB, store -> store.collaborators().invite("hello", "b@example.org"));
    Conversation.changes(
        Endpoints.CHARMHUB, store -> store.collaborators().accept("hello", Secret.of("k")));
  }

  @Test
  void theSnapStoreSaysWhereItsDevelopersAre() {
    try (Conversation talk = Conversation.withSnapStore(Reply.status(500))) {
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(() -> talk.store().collaborators())
          .satisfies(
              failure ->
                  assertThat(failure.remedy()).isEqualTo("ask for assertions().developers(name)"));
    }
  }
}
