package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonParser;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.error.ReviewRejected;
import dev.craftsh.client.model.ChannelMapEntry;
import dev.craftsh.client.model.RegisteredName;
import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.Released;
import dev.craftsh.client.model.Releases;
import dev.craftsh.client.model.ReviewedRevision;
import dev.craftsh.client.model.Revision;
import dev.craftsh.client.model.RevisionQuery;
import dev.craftsh.client.model.TrackRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Snap Store's own requests and answers, as its documentation has them (contract/store-api.md
 * §5).
 */
class SnapStoreTest {
  private static final String ACCOUNT =
      """
      {"account_id": "a", "snaps": {"16": {
        "my-snap": {"snap-id": "id-1", "status": "Approved", "private": false, "since": "2020-01-01T00:00:00Z",
                    "publisher": {"id": "a", "username": "dev", "display-name": "Dev", "validation": "unproven"}},
        "a-new-one": {"snap-id": null, "status": "Approved", "private": true, "since": "2020-01-01T00:00:00Z"}}}}
      """;

  private final Path directory;
  private final ManualClock clock = new ManualClock("2030-01-02T12:00:00Z");

  SnapStoreTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private StoreClient client(ScriptedServer server) {
    String token = new Credentials.Token("t", Credentials.Token.Envelope.TYPED).export();
    return StoreClient.builder(Endpoints.SNAP_STORE.withApi(server.uri()).withStorage(server.uri()))
        .exportedCredentials(token)
        .clock(clock)
        .pause(clock)
        .build();
  }

  @Test
  void namesComeFromTheAccount() {
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok(ACCOUNT));
        StoreClient store = client(server)) {
      List<RegisteredName> names = store.listRegisteredNames();
      assertThat(names).extracting(RegisteredName::name).containsExactly("a-new-one", "my-snap");
      assertThat(names.get(0).id()).isEmpty();
      assertThat(names.get(0).privateName()).isTrue();
      assertThat(names.get(1).id()).contains("id-1");
      assertThat(names.get(1).publisher().username()).isEqualTo("dev");
      assertThat(server.received().get(0).url()).isEqualTo("/dev/api/account");
    }
  }

  @Test
  void theMetadataOfAnOwnSnapComesFromTheAccount() {
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok(ACCOUNT));
        StoreClient store = client(server)) {
      assertThat(store.packageMetadata("my-snap").id()).contains("id-1");
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> store.packageMetadata("other"))
          .withMessage("Cannot read about other: 'other' not found or not owned by this account");
    }
  }

  @Test
  void anAccountWithoutSnapsHasNoNames() {
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok("{\"snaps\": {}}"));
        StoreClient store = client(server)) {
      assertThat(store.listRegisteredNames()).isEmpty();
    }
  }

  @Test
  void aNameIsRegisteredWithItsSeries() {
    try (ScriptedServer server =
            ScriptedServer.answering(Reply.json(201, "{\"snap_id\": \"id-2\"}"));
        StoreClient store = client(server)) {
      assertThat(store.registerName("my-snap")).isEqualTo("id-2");
      sent(
          server,
          0,
          "POST /dev/api/register-name/",
          "{\"snap_name\": \"my-snap\", \"is_private\": false, \"series\": \"16\"}");
    }
  }

  @Test
  void anUploadIsCheckedAnnouncedAndWatchedUntilItIsARevision() throws IOException {
    Path file = Files.write(directory.resolve("my.snap"), new byte[11]);
    try (ScriptedServer server =
            new ScriptedServer(
                request ->
                    switch (request.url()) {
                      case "/unscanned-upload/" ->
                          Reply.ok("{\"successful\": true, \"upload_id\": \"u1\"}");
                      case "/dev/api/snap-push/" ->
                          Reply.json(
                              202,
                              "{\"status_details_url\": \"http://"
                                  + request.headers().get("host")
                                  + "/status\"}");
                      default ->
                          request.method().equals("GET") && clock.slept().isZero()
                              ? Reply.ok("{\"code\": \"being_processed\", \"processed\": false}")
                              : Reply.ok(
                                  "{\"code\": \"ready_to_release\", \"processed\": true,"
                                      + " \"revision\": 7, \"can_release\": true}");
                    });
        StoreClient store = client(server)) {
      String status = store.notifyRevision("my-snap", store.uploadFile(file));
      assertThat(store.awaitReview(status))
          .containsExactly(new ReviewedRevision("", 7, "ready_to_release"));
      assertThat(clock.slept()).isEqualTo(Duration.ofSeconds(1));
      sent(server, 1, "POST /dev/api/snap-push/", "{\"name\": \"my-snap\", \"dry_run\": true}");
      sent(
          server,
          2,
          "POST /dev/api/snap-push/",
          "{\"name\": \"my-snap\", \"series\": \"16\", \"updown_id\": \"u1\","
              + " \"binary_filesize\": 11, \"source_uploaded\": false}");
    }
  }

  @Test
  void anUploadOfAnotherClientCannotBeAnnounced() {
    try (ScriptedServer server = ScriptedServer.answering(Reply.status(500));
        StoreClient store = client(server)) {
      assertThatExceptionOfType(InvalidInput.class)
          .isThrownBy(() -> store.notifyRevision("my-snap", "u9"))
          .withMessageContaining("this client did not upload u9");
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void aSnapThatFailsItsProcessingIsRejected() {
    String answer =
        "{\"code\": \"processing_error\", \"processed\": true, \"errors\": [{\"message\": \"no snap.yaml\"}]}";
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok(answer));
        StoreClient store = client(server)) {
      assertThatExceptionOfType(ReviewRejected.class)
          .isThrownBy(() -> store.awaitReview("/status"))
          .withMessageEndingWith("processing_error: no snap.yaml");
    }
  }

  @Test
  void revisionsOfAllPagesAreListed() {
    String page =
        "{\"releases\": [], \"revisions\": [{\"revision\": %d, \"version\": \"1\", \"architectures\":"
            + " [\"amd64\"], \"created-at\": \"2020-01-01T00:00:00Z\", \"sha3-384\": \"ab\","
            + " \"size\": 9, \"status\": \"Published\", \"grade\": \"stable\"}], \"_links\": {%s}}";
    try (ScriptedServer server =
            ScriptedServer.answering(
                Reply.ok(page.formatted(2, "\"next\": \"?page=2\"")),
                Reply.ok(page.formatted(1, "")));
        StoreClient store = client(server)) {
      List<Revision> revisions = store.listRevisions("my-snap");
      assertThat(revisions).extracting(Revision::revision).containsExactly(2, 1);
      assertThat(revisions.get(0).architectures()).containsExactly("amd64");
      assertThat(revisions.get(0).createdAt()).contains(Instant.parse("2020-01-01T00:00:00Z"));
      assertThat(server.received())
          .extracting(ScriptedServer.Received::url)
          .containsExactly(
              "/api/v2/snaps/my-snap/releases", "/api/v2/snaps/my-snap/releases?page=2");
    }
  }

  @Test
  void theChannelMapIsRead() {
    String answer =
        """
        {"channel-map": [{"architecture": "amd64", "channel": "latest/edge", "revision": 3,
            "when": "2020-02-03T20:58:37", "expiration-date": null,
            "progressive": {"paused": null, "percentage": 30.0, "current-percentage": 12.5}}],
         "revisions": [{"revision": 3, "version": "1.2", "architectures": ["amd64"]}],
         "snap": {"channels": [
            {"name": "latest/beta", "track": "latest", "risk": "beta", "branch": null, "fallback": "latest/stable"}]}}
        """;
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok(answer));
        StoreClient store = client(server)) {
      Releases releases = store.listReleases("my-snap");
      ChannelMapEntry entry = releases.channelMap().get(0);
      assertThat(entry.channel()).hasToString("latest/edge");
      assertThat(entry.when()).isEqualTo(Instant.parse("2020-02-03T20:58:37Z"));
      assertThat(entry.progressive().percentage()).contains(30.0);
      assertThat(entry.architecture()).contains("amd64");
      assertThat(releases.revisions().get(0).version()).isEqualTo("1.2");
      assertThat(releases.channels().get(0).fallback().orElseThrow()).hasToString("latest/stable");
    }
  }

  @Test
  void oneRevisionToSeveralChannelsIsOneRequest() {
    try (ScriptedServer server =
            ScriptedServer.answering(Reply.ok("{\"success\": true, \"opened_channels\": []}"));
        StoreClient store = client(server)) {
      List<Released> released =
          store.release("my-snap", ReleaseRequest.of(3, "edge"), ReleaseRequest.of(3, "2.0/beta"));
      assertThat(released)
          .extracting(one -> one.channel() + "=" + one.revision().orElse(0))
          .containsExactly("latest/edge=3", "2.0/beta=3");
      assertThat(server.received()).hasSize(1);
      sent(
          server,
          0,
          "POST /dev/api/snap-release/",
          "{\"name\": \"my-snap\", \"revision\": \"3\", \"channels\": [\"latest/edge\", \"2.0/beta\"]}");
    }
  }

  @Test
  void aProgressiveReleaseSaysItsShare() {
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok("{}"));
        StoreClient store = client(server)) {
      store.release("my-snap", ReleaseRequest.of(3, "edge").progressively(30));
      sent(
          server,
          0,
          "POST /dev/api/snap-release/",
          "{\"name\": \"my-snap\", \"revision\": \"3\", \"channels\": [\"latest/edge\"],"
              + " \"progressive\": {\"percentage\": 30, \"paused\": false}}");
    }
  }

  @Test
  void closingFindsTheSnapsIdFirst() {
    try (ScriptedServer server =
            ScriptedServer.answering(
                Reply.ok(ACCOUNT), Reply.ok("{\"closed_channels\": [\"beta\"]}"));
        StoreClient store = client(server)) {
      assertThat(store.close("my-snap", "beta").get(0).revision()).isEmpty();
      sent(server, 1, "POST /dev/api/snaps/id-1/close", "{\"channels\": [\"latest/beta\"]}");
    }
  }

  @Test
  void closingTheSnapOfSomebodyElseSaysSo() {
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok(ACCOUNT));
        StoreClient store = client(server)) {
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> store.close("other", "beta"))
          .withMessageEndingWith("'other' not found or not owned by this account");
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> store.close("a-new-one", "beta"))
          .withMessageContaining("Failed to get snap ID");
    }
  }

  @Test
  void whatSnapsDoNotHaveIsNotSent() {
    try (ScriptedServer server = ScriptedServer.answering(Reply.status(500));
        StoreClient store = client(server)) {
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(() -> store.listResources("my-snap"));
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(() -> store.unregisterName("my-snap"));
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(() -> store.createTracks("my-snap", TrackRequest.of("2.0")));
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(
              () ->
                  store.listRevisions(
                      "my-snap", new RevisionQuery(List.of(), false, Optional.of(3))));
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(
              () -> store.release("my-snap", ReleaseRequest.of(3, "edge").withResource("data", 1)));
      assertThat(server.received()).isEmpty();
    }
  }

  private static void sent(ScriptedServer server, int index, String request, String json) {
    ScriptedServer.Received received = server.received().get(index);
    assertThat(received.method() + " " + received.url()).isEqualTo(request);
    assertThat(JsonParser.parseString(received.text())).isEqualTo(JsonParser.parseString(json));
    assertThat(received.headers()).containsEntry("authorization", "Macaroon t");
  }
}
