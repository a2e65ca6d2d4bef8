package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.model.AnnounceOptions;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ChannelState;
import dev.craftsh.client.model.PastRelease;
import dev.craftsh.client.model.Progressive;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the Snap Store remembers of a snap's channels (contract/store-api.md §5.3, §5.6, §5.9). */
class SnapChannelsTest {
  private static final Reply ACCOUNT =
      Reply.ok("{\"id\": \"a\", \"snaps\": {\"16\": {\"hello\": {\"snap-id\": \"id-1\"}}}}");
  private static final String RELEASES =
      """
      {"releases": [
         {"architecture": "amd64", "branch": "fix", "channel": "latest/edge/fix", "risk": "edge", "track": "latest",
          "revision": 3, "when": "2020-02-12T17:51:40.891996Z", "expiration-date": "2020-03-12T17:51:40+00:00"},
         {"architecture": "arm64", "branch": null, "channel": "2.0/beta", "risk": "beta", "track": "2.0",
          "revision": null, "when": "2020-02-11T00:00:00", "progressive": {"paused": null, "percentage": null}}],
       "revisions": [%s], "_links": {%s}}
      """;

  @Test
  void pastReleasesOfAllPagesAreListed() {
    try (Conversation talk =
        Conversation.withSnapStore(
            Reply.ok(RELEASES.formatted("", "\"next\": \"x\"")),
            Reply.ok(RELEASES.formatted("{\"revision\": 3, \"version\": \"3.0\"}", "")))) {
      List<PastRelease> history = talk.store().listReleaseHistory("hello");
      assertThat(history).hasSize(4);
      assertThat(history.get(0))
          .isEqualTo(
              new PastRelease(
                  Channel.parse("latest/edge/fix"),
                  "amd64",
                  Optional.of(3),
                  Optional.of("3.0"),
                  Instant.parse("2020-02-12T17:51:40.891996Z"),
                  Optional.of(Instant.parse("2020-03-12T17:51:40Z")),
                  Progressive.NONE));
      assertThat(history.get(1).channel()).hasToString("2.0/beta");
      assertThat(history.get(1).revision()).isEmpty();
      talk.asked(0, "GET /api/v2/snaps/hello/releases");
      talk.asked(1, "GET /api/v2/snaps/hello/releases?page=2");
    }
  }

  @Test
  void anUnknownRiskIsNamedByItsPlace() {
    Reply wrong =
        Reply.ok(RELEASES.formatted("", "").replace("\"risk\": \"beta\"", "\"risk\": \"x\""));
    try (Conversation talk = Conversation.withSnapStore(wrong)) {
      assertThatExceptionOfType(InvalidResponse.class)
          .isThrownBy(() -> talk.store().listReleaseHistory("hello"))
          .withMessageEndingWith("releases[1].risk is not a risk");
    }
  }

  @Test
  void pastReleasesOfAnUnknownSnapAreNotFound() {
    Reply unknown =
        Reply.json(
            404, "{\"error_list\": [{\"code\": \"resource-not-found\", \"message\": \"none\"}]}");
    try (Conversation talk = Conversation.withSnapStore(unknown)) {
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> talk.store().listReleaseHistory("nope"))
          .withMessage(
              "Cannot list the past releases of nope: the store refused (resource-not-found): none");
    }
  }

  @Test
  void eachChannelOfEachArchitectureHasAState() {
    Reply tree =
        Reply.ok(
            """
            {"channel_map_tree": {"2.0": {"16": {"amd64": [
               {"channel": "stable", "info": "none"},
               {"channel": "candidate", "info": "specific", "revision": 4, "version": "2.0.1"},
               {"channel": "beta", "info": "tracking"},
               {"channel": "edge/fix", "info": "branch", "revision": 5, "version": "2.1",
                "expires_at": "2020-03-12T17:51:40Z"}]}}}}
            """);
    try (Conversation talk = Conversation.withSnapStore(ACCOUNT, tree)) {
      List<ChannelState> states = talk.store().listChannelStates("hello");
      assertThat(states)
          .extracting(state -> state.channel() + " " + state.info())
          .containsExactly(
              "2.0/stable none",
              "2.0/candidate specific",
              "2.0/beta tracking",
              "2.0/edge/fix branch");
      assertThat(states.get(1).revision()).contains(4);
      assertThat(states.get(1).version()).isEqualTo("2.0.1");
      assertThat(states.get(3).expiresAt()).contains(Instant.parse("2020-03-12T17:51:40Z"));
      assertThat(states.get(3).architecture()).isEqualTo("amd64");
      talk.asked(1, "GET /dev/api/snaps/id-1/state?series=16");
    }
  }

  @Test
  void aSnapNeverReleasedHasNoStates() {
    try (Conversation talk = Conversation.withSnapStore(ACCOUNT, Reply.ok("{}"))) {
      assertThat(talk.store().listChannelStates("hello")).isEmpty();
    }
  }

  @Test
  void anUploadIsAnnouncedWithAllThereIsToSay() {
    Reply accepted = Reply.json(202, "{\"status_details_url\": \"https://x/status\"}");
    AnnounceOptions options =
        AnnounceOptions.NONE
            .ofSize(42)
            .builtAt(Instant.parse("2020-01-01T00:00:00Z"))
            .releasedTo("edge")
            .releasedTo("2.0/beta")
            .withComponent("extra", "up-2");
    try (Conversation talk = Conversation.withSnapStore(accepted, accepted)) {
      assertThat(talk.store().notifyRevision("hello", "up-1", options))
          .isEqualTo("https://x/status");
      talk.asked(0, "POST /dev/api/snap-push/", "{\"name\": \"hello\", \"dry_run\": true}");
      talk.asked(
          1,
          "POST /dev/api/snap-push/",
          """
          {"name": "hello", "series": "16", "updown_id": "up-1", "binary_filesize": 42, "source_uploaded": false,
           "built_at": "2020-01-01T00:00:00Z", "channels": ["latest/edge", "2.0/beta"],
           "components": {"extra": "up-2"}}
          """);
    }
  }

  @Test
  void aChannelThatIsNoneIsNotAnnounced() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> AnnounceOptions.NONE.releasedTo("nowhere"));
  }

  @Test
  void charmhubRemembersNoPastAndTakesNothingButTheUpload() {
    try (Conversation talk = Conversation.withCharmhub(Reply.status(500))) {
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(() -> talk.store().listReleaseHistory("hello"))
          .withMessageStartingWith("Cannot list the past releases of hello: ");
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(() -> talk.store().listChannelStates("hello"));
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(
              () ->
                  talk.store()
                      .notifyRevision("hello", "up", AnnounceOptions.NONE.releasedTo("edge")));
      assertThat(talk.count()).isZero();
    }
  }
}
