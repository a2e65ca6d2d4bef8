package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.client.error.Conflict;
import dev.craftsh.client.error.FileProblem;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.error.OutcomeUnknown;
import dev.craftsh.client.group.ImageChange;
import dev.craftsh.client.model.Guardrail;
import dev.craftsh.client.model.Image;
import dev.craftsh.client.model.MetadataChange;
import dev.craftsh.client.model.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What packages say about themselves, on both stores (contract/store-api.md §4, §5.7). */
class MetadataTest {
  private static final Reply ACCOUNT =
      Reply.ok("{\"id\": \"a\", \"snaps\": {\"16\": {\"hello\": {\"snap-id\": \"id-1\"}}}}");
  private static final String CHARM =
      """
      {"metadata": {"id": "c", "name": "hello", "type": "charm", "status": "published", "store": "ubuntu",
        "private": false, "publisher": {"id": "a"}, "default-track": "2.0",
        "track-guardrails": [{"pattern": "^v(?P<n>[0-9]+)$", "created-at": "2020-01-01T00:00:00"}],
        "tracks": [{"name": "2.0", "created-at": "2020-01-02T03:04:05.123456Z", "version-pattern": "2.*",
                    "automatic-phasing-percentage": 12.5}]}}
      """;

  @Test
  void aSnapsTextsAreOverwrittenUnlessOneIsCareful() {
    try (Conversation talk =
        Conversation.withSnapStore(ACCOUNT, Reply.ok("{}"), ACCOUNT, Reply.ok("{}"))) {
      MetadataChange change = MetadataChange.of("summary", "Greets").and("license", "MIT");
      talk.store().metadata().update("hello", change);
      talk.store().metadata().update("hello", change.unlessChanged());
      String body = "{\"summary\": \"Greets\", \"license\": \"MIT\"}";
      talk.asked(1, "PUT /dev/api/snaps/id-1/metadata", body);
      talk.asked(3, "POST /dev/api/snaps/id-1/metadata", body);
      assertThat(talk.asked(1).headers()).containsEntry("accept", "application/json");
    }
  }

  @Test
  void whatSomebodyEditedInTheStoreIsAConflict() {
    Reply conflict =
        Reply.json(
            409,
            "{\"error_list\": [{\"code\": \"conflict\", \"message\": \"changed\","
                + " \"extra\": {\"name\": \"summary\", \"current\": \"Other\"}}]}");
    try (Conversation talk = Conversation.withSnapStore(ACCOUNT, conflict)) {
      assertThatExceptionOfType(Conflict.class)
          .isThrownBy(
              () ->
                  talk.store()
                      .metadata()
                      .update("hello", MetadataChange.of("summary", "Mine").unlessChanged()))
          .withMessage("Cannot change the metadata of hello: the store refused (conflict): changed")
          .satisfies(
              failure ->
                  assertThat(failure.errors().get(0).json().get("extra"))
                      .hasToString("{\"name\":\"summary\",\"current\":\"Other\"}"));
    }
  }

  @Test
  void theDefaultTrackOfASnapIsSetAndCleared() {
    try (Conversation talk =
        Conversation.withSnapStore(ACCOUNT, Reply.ok("{}"), ACCOUNT, Reply.ok("{}"))) {
      talk.store().metadata().setDefaultTrack("hello", "2.0");
      talk.store().metadata().clearDefaultTrack("hello");
      talk.asked(1, "PUT /dev/api/snaps/id-1/metadata", "{\"default_track\": \"2.0\"}");
      talk.asked(3, "PUT /dev/api/snaps/id-1/metadata", "{\"default_track\": null}");
    }
  }

  @Test
  void metadataOfTheSnapOfSomebodyElseCannotBeChanged() {
    try (Conversation talk = Conversation.withSnapStore(ACCOUNT)) {
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> talk.store().metadata().setDefaultTrack("other", "2.0"))
          .withMessageStartingWith("Cannot make 2.0 the default track of other: 'other' not found");
      assertThat(talk.count()).isEqualTo(1);
    }
  }

  @Test
  void aCharmIsPatched() {
    Reply answer = Reply.ok(CHARM);
    try (Conversation talk = Conversation.withCharmhub(answer, answer, answer)) {
      talk.store().metadata().update("hello", MetadataChange.of("description", "Long"));
      talk.store().metadata().setDefaultTrack("hello", "2.0");
      talk.store().metadata().clearDefaultTrack("hello");
      talk.asked(0, "PATCH /v1/charm/hello", "{\"description\": \"Long\"}");
      talk.asked(1, "PATCH /v1/charm/hello", "{\"default-track\": \"2.0\"}");
      talk.asked(2, "PATCH /v1/charm/hello", "{\"default-track\": null}");
    }
  }

  @Test
  void aPatchWhoseAnswerIsLostIsNotSentAgain() {
    try (Conversation talk = Conversation.withCharmhub(Reply.hangUp())) {
      assertThatExceptionOfType(OutcomeUnknown.class)
          .isThrownBy(() -> talk.store().metadata().setDefaultTrack("hello", "2.0"));
      assertThat(talk.count()).isEqualTo(1);
    }
  }

  @Test
  void charmhubCannotBeCarefulAndHasNoImages() {
    try (Conversation talk = Conversation.withCharmhub(Reply.status(500))) {
      var metadata = talk.store().metadata();
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(
              () -> metadata.update("hello", MetadataChange.of("title", "T").unlessChanged()));
      assertThatExceptionOfType(NotSupported.class).isThrownBy(() -> metadata.images("hello"));
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(() -> metadata.changeImages("hello", ImageChange.keeping(List.of())));
      assertThat(talk.count()).isZero();
    }
  }

  @Test
  void imagesAreListedAndReplacedByAFormWithTheNewFile(@TempDir Path directory) throws IOException {
    String kept =
        "{\"type\": \"screenshot\", \"url\": \"https://x/1.png\", \"hash\": \"aa\", \"width\": 3}";
    Path icon = Files.writeString(directory.resolve("my \"icon\".svg"), "<svg/>");
    try (Conversation talk =
        Conversation.withSnapStore(ACCOUNT, Reply.ok("[" + kept + "]"), ACCOUNT, Reply.ok("[]"))) {
      List<Image> images = talk.store().metadata().images("hello");
      assertThat(images.get(0).url()).isEqualTo("https://x/1.png");
      assertThat(images.get(0).sha256()).isEqualTo("aa");
      talk.store()
          .metadata()
          .changeImages("hello", ImageChange.keeping(images).adding("icon", icon));
      talk.asked(1, "GET /dev/api/snaps/id-1/binary-metadata");
      ScriptedServer.Received change = talk.asked(3);
      assertThat(change.method() + " " + change.url())
          .isEqualTo("POST /dev/api/snaps/id-1/binary-metadata");
      String hash = "d4dc56669143034f31aa309635d4113d9ad76a02b1739da22c965ed2049be9e6";
      assertThat(change.headers().get("content-type")).startsWith("multipart/form-data; boundary=");
      assertThat(change.text())
          .contains("filename=\"my %22icon%22.svg\"\r\n\r\n<svg/>\r\n--")
          .contains("name=\"info\"\r\n\r\n[{\"type\":\"screenshot\"")
          .contains("\"width\":3},{\"type\":\"icon\",\"hash\":\"" + hash + "\"")
          .contains("name=\"" + hash + "\"; filename=");
    }
  }

  @Test
  void takingAllImagesAwayStillSendsAFile() {
    try (Conversation talk = Conversation.withSnapStore(ACCOUNT, Reply.ok("[]"))) {
      ImageChange none = ImageChange.keeping(List.of()).overwritingOthers();
      talk.store().metadata().changeImages("hello", none);
      assertThat(talk.asked(1).method()).isEqualTo("PUT");
      assertThat(talk.asked(1).text()).contains("name=\"info\"; filename=\"\"\r\n\r\n[]\r\n--");
    }
  }

  @Test
  void anImageThatCannotBeReadIsNotSent(@TempDir Path directory) {
    try (Conversation talk = Conversation.withSnapStore(ACCOUNT)) {
      ImageChange change =
          ImageChange.keeping(List.of()).adding("icon", directory.resolve("none.svg"));
      assertThatExceptionOfType(FileProblem.class)
          .isThrownBy(() -> talk.store().metadata().changeImages("hello", change));
      assertThat(talk.count()).isZero();
    }
  }

  @Test
  void aCharmsTracksAndGuardrailsAreRead() {
    try (Conversation talk = Conversation.withCharmhub(Reply.ok(CHARM))) {
      Track track =
          new Track(
              "2.0",
              Optional.of(Instant.parse("2020-01-02T03:04:05.123456Z")),
              Optional.of("2.*"),
              Optional.of(12.5),
              "");
      assertThat(talk.store().packageMetadata("hello").guardrails())
          .containsExactly(
              new Guardrail("^v(?P<n>[0-9]+)$", Instant.parse("2020-01-01T00:00:00Z")));
      assertThat(talk.store().listTracks("hello")).containsExactly(track);
      talk.asked(1, "GET /v1/charm/hello");
    }
  }

  @Test
  void aSnapsTracksComeFromItsChannelMap() {
    String map =
        """
        {"channel-map": [], "revisions": [], "snap": {"name": "hello", "channels": [], "tracks": [
          {"name": "latest", "status": "default", "creation-date": null, "version-pattern": null},
          {"name": "2.0", "status": "active", "creation-date": "2020-01-01T00:00:00+00:00", "version-pattern": "2\\\\..*"}]}}
        """;
    try (Conversation talk = Conversation.withSnapStore(Reply.ok(map))) {
      assertThat(talk.store().listTracks("hello"))
          .containsExactly(
              new Track("latest", Optional.empty(), Optional.empty(), Optional.empty(), "default"),
              new Track(
                  "2.0",
                  Optional.of(Instant.parse("2020-01-01T00:00:00Z")),
                  Optional.of("2\\..*"),
                  Optional.empty(),
                  "active"));
      talk.asked(0, "GET /api/v2/snaps/hello/channel-map");
    }
  }

  @Test
  void aClientThatMayOnlyReadChangesNoMetadata() {
    MetadataChange change = MetadataChange.of("title", "T");
    Conversation.changes(Endpoints.CHARMHUB, store -> store.metadata().update("hello", change));
    Conversation.changes(
        Endpoints.SNAP_STORE, store -> store.metadata().update("hello", change), ACCOUNT);
  }
}
