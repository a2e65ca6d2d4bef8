package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonParser;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.FindQuery;
import dev.craftsh.client.model.PublicPackage;
import dev.craftsh.client.model.PublicRelease;
import dev.craftsh.client.model.RefreshRequest;
import dev.craftsh.client.model.RefreshResult;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Snaps as everybody sees them (contract/store-api.md §6). */
class PublicSnapsTest {
  private static final String INFO =
      """
      {"name": "hello", "snap-id": "id-1", "default-track": null,
       "snap": {"name": "hello", "snap-id": "id-1", "title": "Hello", "summary": "Greets", "description": "Long",
                "publisher": {"id": "a", "username": "dev", "display-name": "Dev", "validation": "verified"}},
       "channel-map": [
         {"channel": {"architecture": "amd64", "name": "stable", "risk": "stable", "track": "latest",
                      "released-at": "2019-04-17T16:47:59.117114+00:00"},
          "revision": 38, "version": "2.10", "type": "app", "base": null, "confinement": "strict",
          "download": {"url": "https://x/38.snap", "size": 65536, "sha3-384": "ab", "deltas": []}},
         {"channel": {"architecture": "arm64", "name": "2.0/edge/fix", "risk": "edge", "track": "2.0",
                      "released-at": "2019-04-17T16:47:59"}}]}
      """;

  @Test
  void oneSnapIsDescribedToAnybody() {
    try (Conversation talk = Conversation.withSnapStore(Reply.ok(INFO))) {
      PublicPackage snap = talk.store().publicStore().info("hello");
      assertThat(snap.id()).isEqualTo("id-1");
      assertThat(snap.type()).isEqualTo("app");
      assertThat(snap.title() + snap.summary() + snap.description()).isEqualTo("HelloGreetsLong");
      assertThat(snap.publisher().orElseThrow().validation()).isEqualTo("verified");
      PublicRelease stable = snap.releases().get(0);
      assertThat(stable.channel()).isEqualTo(Channel.parse("stable"));
      assertThat(stable.architecture()).isEqualTo("amd64");
      assertThat(stable.releasedAt()).contains(Instant.parse("2019-04-17T16:47:59.117114Z"));
      assertThat(stable.revision()).contains(38);
      assertThat(stable.download().orElseThrow().size()).isEqualTo(65536);
      assertThat(stable.download().orElseThrow().sha3_384()).contains("ab");
      assertThat(snap.releases().get(1).channel()).hasToString("2.0/edge/fix");
      assertThat(snap.releases().get(1).revision()).isEmpty();
      assertThat(snap.json()).isEqualTo(JsonParser.parseString(INFO));
      talk.askedAnonymously(
          0,
          "GET /v2/snaps/info/hello?fields=name%2Csnap-id%2Ctitle%2Csummary%2Cdescription%2Clicense"
              + "%2Ccontact%2Cwebsite%2Clinks%2Cmedia%2Ccategories%2Cpublisher%2Cprivate%2Cchannel-map"
              + "%2Crevision%2Cversion%2Ctype%2Cbase%2Cconfinement%2Carchitectures%2Ccreated-at%2Cdownload");
      assertThat(talk.asked(0).headers()).containsEntry("snap-device-series", "16");
    }
  }

  @Test
  void chosenFieldsAreAskedForAlone() {
    Reply few = Reply.ok("{\"name\": \"hello\", \"snap-id\": \"id-1\", \"snap\": {}}");
    try (Conversation talk = Conversation.withSnapStore(few)) {
      PublicPackage snap = talk.store().publicStore().info("hello", List.of("title", "summary"));
      assertThat(snap.title()).isEmpty();
      assertThat(snap.releases()).isEmpty();
      talk.askedAnonymously(0, "GET /v2/snaps/info/hello?fields=title%2Csummary");
    }
  }

  @Test
  void anUnknownSnapIsNotFound() {
    Reply unknown =
        Reply.json(
            404,
            "{\"error-list\": [{\"code\": \"resource-not-found\", \"message\": \"No snap named 'nope' found in series '16'.\"}]}");
    try (Conversation talk = Conversation.withSnapStore(unknown)) {
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> talk.store().publicStore().info("nope"))
          .withMessage(
              "Cannot read about nope: the store refused (resource-not-found): No snap named 'nope'"
                  + " found in series '16'.");
    }
  }

  @Test
  void aTrackThatCannotBeIsNamedByItsPlace() {
    Reply wrong = Reply.ok(INFO.replace("\"track\": \"2.0\"", "\"track\": \"2/0\""));
    try (Conversation talk = Conversation.withSnapStore(wrong)) {
      assertThatExceptionOfType(InvalidResponse.class)
          .isThrownBy(() -> talk.store().publicStore().info("hello"))
          .withMessageEndingWith("channel-map[1].channel.track is not a track");
    }
  }

  @Test
  void snapsAreFoundByWordsAndConditions() {
    Reply answer =
        Reply.ok(
            """
            {"results": [{"name": "hello", "snap-id": "id-1", "snap": {"title": "Hello", "summary": "Greets"},
               "revision": {"channel": "stable", "revision": 38, "version": "2.10", "type": "app",
                            "download": {"size": 65536}}},
              {"name": "other", "snap-id": "id-2", "snap": {}}]}
            """);
    try (Conversation talk = Conversation.withSnapStore(answer)) {
      FindQuery query = FindQuery.of("hello world").and("category", "fun").withFields("title");
      List<PublicPackage> found = talk.store().publicStore().find(query);
      assertThat(found).extracting(PublicPackage::name).containsExactly("hello", "other");
      assertThat(found.get(0).releases().get(0).revision()).contains(38);
      assertThat(found.get(0).releases().get(0).channel()).hasToString("latest/stable");
      assertThat(found.get(0).type()).isEqualTo("app");
      assertThat(found.get(1).releases()).isEmpty();
      talk.askedAnonymously(0, "GET /v2/snaps/find?category=fun&q=hello+world&fields=title");
    }
  }

  @Test
  void privateSnapsAreFoundWithTheLoginOnly() {
    try (Conversation talk = Conversation.withSnapStore(Reply.ok("{\"results\": []}"))) {
      FindQuery mine = FindQuery.by("publisher", "dev").withFields("title").amongPrivate();
      assertThat(talk.store().publicStore().find(mine)).isEmpty();
      talk.asked(0, "GET /v2/snaps/find?publisher=dev&fields=title&private=true");
    }
  }

  @Test
  void aMachineIsToldWhatToFetchAndWhatItCannotHave() {
    Reply answer =
        Reply.ok(
            """
            {"results": [
               {"result": "install", "instance-key": "hello", "snap-id": "id-1", "name": "hello",
                "effective-channel": "latest/stable", "redirect-channel": "2.0/stable",
                "snap": {"revision": 38, "version": "2.10", "download": {"url": "https://x", "size": 9, "sha3-384": "ab"}}},
               {"result": "error", "instance-key": "k", "snap-id": "id-9", "name": "",
                "error": {"code": "id-not-found", "message": "No such snap"}}], "error-list": []}
            """);
    try (Conversation talk = Conversation.withSnapStore(answer)) {
      RefreshRequest wish =
          new RefreshRequest(List.of(), List.of(), Optional.of("amd64"), List.of("revision"))
              .having(
                  new RefreshRequest.Installed(
                      "k", "id-9", 7, Optional.of(Channel.parse("edge")), Optional.empty()))
              .and("install", "hello", Channel.parse("stable"))
              .and(
                  new RefreshRequest.Action(
                      "refresh",
                      "k",
                      Optional.empty(),
                      Optional.empty(),
                      Optional.of(8),
                      Optional.empty()));
      List<RefreshResult> results = talk.store().publicStore().refresh(wish);
      assertThat(results.get(0).revision()).contains(38);
      assertThat(results.get(0).effectiveChannel().orElseThrow()).hasToString("latest/stable");
      assertThat(results.get(0).redirectChannel().orElseThrow()).hasToString("2.0/stable");
      assertThat(results.get(0).download().orElseThrow().url()).isEqualTo("https://x");
      assertThat(results.get(1).error().orElseThrow().code()).isEqualTo("id-not-found");
      assertThat(results.get(1).revision()).isEmpty();
      talk.askedAnonymously(0, "POST /v2/snaps/refresh");
      assertThat(talk.asked(0).headers())
          .containsEntry("snap-device-series", "16")
          .containsEntry("snap-device-architecture", "amd64");
      assertThat(JsonParser.parseString(talk.asked(0).text()))
          .isEqualTo(
              JsonParser.parseString(
                  """
                  {"context": [{"snap-id": "id-9", "instance-key": "k", "revision": 7,
                                "tracking-channel": "latest/edge", "epoch": null}],
                   "actions": [{"action": "install", "instance-key": "hello", "name": "hello",
                                "channel": "latest/stable", "epoch": null},
                               {"action": "refresh", "instance-key": "k", "revision": 8, "epoch": null}],
                   "fields": ["revision"]}
                  """));
    }
  }

  @Test
  void categoriesCohortsAndRocksAreRead() {
    try (Conversation talk =
        Conversation.withSnapStore(
            Reply.ok("{\"categories\": [{\"name\": \"games\"}, {\"name\": \"fun\"}]}"),
            Reply.ok("{\"cohort-keys\": {\"hello\": \"key\"}}"),
            Reply.ok("{\"results\": [{\"name\": \"r\", \"package-id\": \"p\"}]}"))) {
      assertThat(talk.store().publicStore().categories()).containsExactly("games", "fun");
      assertThat(talk.store().publicStore().cohorts(List.of("hello")))
          .isEqualTo(Map.of("hello", "key"));
      assertThat(talk.store().publicStore().findRocks("a b"))
          .extracting(PublicPackage::id)
          .containsExactly("p");
      talk.askedAnonymously(0, "GET /v2/snaps/categories?type=shared");
      talk.askedAnonymously(1, "POST /v2/cohorts");
      assertThat(talk.asked(1).text()).isEqualTo("{\"snaps\":[\"hello\"]}");
      talk.askedAnonymously(2, "GET /v2/rocks/find?q=a+b");
    }
  }

  @Test
  void anAssertionIsFetchedAsText() {
    String text = "type: snap-declaration\nsnap-id: id-1\n\nsignature";
    try (Conversation talk =
        Conversation.withSnapStore(
            Reply.status(200).with("Content-Type", "application/x.ubuntu.assertion").body(text))) {
      assertThat(talk.store().publicStore().assertion("snap-declaration", "16", "id/1"))
          .isEqualTo(text);
      talk.askedAnonymously(0, "GET /v2/assertions/snap-declaration/16/id%2F1");
      assertThat(talk.asked(0).headers()).containsEntry("accept", "application/x.ubuntu.assertion");
    }
  }

  @Test
  void snapsHaveNoResources() {
    try (Conversation talk = Conversation.withSnapStore(Reply.status(500))) {
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(() -> talk.store().publicStore().resourceRevisions("hello", "r"));
    }
  }

  @Test
  void nobodyHasToBeLoggedInAndAReadOnlyClientMayAsk() {
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok("{\"results\": []}"));
        StoreClient store =
            StoreClient.builder(Endpoints.SNAP_STORE.withApi(server.uri()))
                .readOnly(true)
                .build()) {
      assertThat(store.publicStore().find(FindQuery.of("x"))).isEmpty();
      assertThat(store.publicStore().refresh(RefreshRequest.on("amd64"))).isEmpty();
    }
  }

  @Test
  void thePublicApiStandsBesideTheDashboard() {
    assertThat(Endpoints.SNAP_STORE.publicApi()).hasToString("https://api.snapcraft.io");
    assertThat(Endpoints.CHARMHUB.publicApi()).isEqualTo(Endpoints.CHARMHUB.api());
    Endpoints staging =
        Endpoints.SNAP_STORE.withApi(URI.create("https://dashboard.staging.example:8/"));
    assertThat(staging.publicApi()).hasToString("https://api.staging.example:8");
    Endpoints apart = staging.withPublicApi(URI.create("http://localhost:9/"));
    assertThat(apart.publicApi()).hasToString("http://localhost:9");
    assertThat(apart.withStorage(apart.api()).withAuth(apart.api()).publicApi())
        .isEqualTo(apart.publicApi());
    assertThat(Endpoints.SNAP_STORE.withApi(URI.create("http://localhost:9")).publicApi())
        .hasToString("http://localhost:9");
  }
}
