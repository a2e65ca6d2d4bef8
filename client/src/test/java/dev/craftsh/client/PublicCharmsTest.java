package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonParser;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.error.StoreUnavailable;
import dev.craftsh.client.group.PublicStore;
import dev.craftsh.client.model.Base;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.FindQuery;
import dev.craftsh.client.model.PublicPackage;
import dev.craftsh.client.model.PublicRelease;
import dev.craftsh.client.model.PublicResource;
import dev.craftsh.client.model.RefreshRequest;
import dev.craftsh.client.model.RefreshResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Charms as everybody sees them (contract/store-api.md §7). */
class PublicCharmsTest {
  private static final String RELEASE =
      """
      {"channel": {"name": "latest/stable", "track": "latest", "risk": "stable", "released-at": "2021-05-06T07:08:09",
                   "base": {"name": "ubuntu", "channel": "22.04", "architecture": "amd64"}},
       "revision": {"revision": 4, "version": "4", "created-at": "2021-01-01T00:00:00",
                    "download": {"url": "https://x/4.charm", "size": 12, "hash-sha-256": "cd"},
                    "bases": [{"name": "ubuntu", "channel": "22.04", "architecture": "amd64"}]},
       "resources": []}
      """;

  @Test
  void oneCharmIsDescribedToAnybody() {
    String info =
        "{\"id\": \"c\", \"name\": \"hello\", \"type\": \"charm\", \"result\": {\"title\": \"Hello\","
            + " \"publisher\": {\"display-name\": \"Dev\"}}, \"default-release\": "
            + RELEASE
            + ", \"channel-map\": ["
            + RELEASE
            + "]}";
    try (Conversation talk = Conversation.withCharmhub(Reply.ok(info))) {
      PublicPackage charm = talk.store().publicStore().info("hello");
      assertThat(charm.title()).isEqualTo("Hello");
      assertThat(charm.publisher().orElseThrow().displayName()).isEqualTo("Dev");
      PublicRelease release = charm.releases().get(0);
      assertThat(charm.releases()).hasSize(1);
      assertThat(release.channel()).isEqualTo(Channel.parse("stable"));
      assertThat(release.base()).contains(new Base("ubuntu", "22.04", "amd64"));
      assertThat(release.architecture()).isEqualTo("amd64");
      assertThat(release.releasedAt()).contains(Instant.parse("2021-05-06T07:08:09Z"));
      assertThat(release.revision()).contains(4);
      assertThat(release.download().orElseThrow().sha256()).contains("cd");
      assertThat(charm.json()).isEqualTo(JsonParser.parseString(info));
      assertThat(talk.asked(0).url())
          .startsWith("/v2/charms/info/hello?fields=result.title%2C")
          .endsWith("%2Cchannel-map");
      assertThat(talk.asked(0).headers()).doesNotContainKey("authorization");
    }
  }

  @Test
  void charmsAreFoundWithWhatOneWouldGet() {
    String answer =
        "{\"results\": [{\"id\": \"c\", \"name\": \"hello\", \"type\": \"charm\", \"result\": {},"
            + " \"default-release\": "
            + RELEASE
            + "}, {\"id\": \"d\", \"name\": \"none\", \"type\": \"bundle\"}]}";
    try (Conversation talk = Conversation.withCharmhub(Reply.ok(answer))) {
      FindQuery query = FindQuery.by("relation-provides", "pgsql").withFields("default-release");
      List<PublicPackage> found = talk.store().publicStore().find(query);
      assertThat(found.get(0).releases().get(0).revision()).contains(4);
      assertThat(found.get(1).type()).isEqualTo("bundle");
      assertThat(found.get(1).releases()).isEmpty();
      talk.askedAnonymously(
          0, "GET /v2/charms/find?relation-provides=pgsql&fields=default-release");
    }
  }

  @Test
  void aServiceBehindTheStoreThatIsDownSaysSo() {
    Reply down =
        Reply.json(
            503,
            "{\"error-list\": [{\"code\": \"remote-service-unavailable\", \"message\": \"down\"}]}");
    try (ScriptedServer server = ScriptedServer.answering(down);
        StoreClient store =
            StoreClient.builder(Endpoints.CHARMHUB.withApi(server.uri()))
                .pause(new ManualClock("2030-01-01T00:00:00Z"))
                .build()) {
      assertThatExceptionOfType(StoreUnavailable.class)
          .isThrownBy(() -> store.publicStore().info("hello"))
          .matches(failure -> failure.hasStoreCode("remote-service-unavailable"));
    }
  }

  @Test
  void aMachineIsToldWhatToFetchAndWhatItCannotHave() {
    Reply answer =
        Reply.ok(
            """
            {"results": [
               {"instance-key": "hello", "id": "c", "name": "hello", "result": "install", "effective-channel": "stable",
                "released-at": "2021-05-06T07:08:09", "charm": {"id": "c", "name": "hello", "revision": 4, "version": "4",
                "download": {"url": "https://x", "size": 12, "hash-sha-256": "cd"}, "bases": [], "resources": [], "type": "charm"},
                "error": null},
               {"instance-key": "k", "id": "d", "name": null, "result": "error", "charm": null,
                "error": {"code": "revision-not-found", "message": "No revision", "extra": {}}}], "error-list": []}
            """);
    Base base = new Base("ubuntu", "22.04", "amd64");
    RefreshRequest wish =
        new RefreshRequest(List.of(), List.of(), Optional.empty(), List.of())
            .having(
                new RefreshRequest.Installed(
                    "k", "d", 7, Optional.of(Channel.parse("edge")), Optional.of(base)))
            .and("install", "hello", Channel.parse("stable"))
            .and(
                new RefreshRequest.Action(
                    "refresh",
                    "k",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(8),
                    Optional.of(base)));
    try (Conversation talk = Conversation.withCharmhub(answer)) {
      List<RefreshResult> results = talk.store().publicStore().refresh(wish);
      assertThat(results.get(0).effectiveChannel().orElseThrow()).hasToString("latest/stable");
      assertThat(results.get(0).revision()).contains(4);
      assertThat(results.get(0).error()).isEmpty();
      assertThat(results.get(1).error().orElseThrow().message()).isEqualTo("No revision");
      talk.askedAnonymously(0, "POST /v2/charms/refresh");
      String system = "{\"name\": \"ubuntu\", \"channel\": \"22.04\", \"architecture\": \"amd64\"}";
      assertThat(JsonParser.parseString(talk.asked(0).text()))
          .isEqualTo(
              JsonParser.parseString(
                  "{\"context\": [{\"instance-key\": \"k\", \"id\": \"d\", \"revision\": 7, \"base\": "
                      + system
                      + ", \"tracking-channel\": \"latest/edge\"}], \"actions\": [{\"action\": \"install\","
                      + " \"instance-key\": \"hello\", \"name\": \"hello\", \"channel\": \"latest/stable\","
                      + " \"base\": null}, {\"action\": \"refresh\", \"instance-key\": \"k\","
                      + " \"revision\": 8, \"base\": "
                      + system
                      + "}]}"));
    }
  }

  @Test
  void resourcesAndCategoriesAreListed() {
    Reply resources =
        Reply.ok(
            """
            {"revisions": [{"name": "data", "revision": 2, "type": "file", "description": "d", "filename": "data.bin",
               "download": {"hash-sha-256": "cd", "hash-sha-384": "", "hash-sha-512": "", "hash-sha3-384": "ef",
                            "size": 5, "url": "https://x/2"}}]}
            """);
    Reply categories = Reply.ok("{\"categories\": [{\"name\": \"databases\"}]}");
    try (Conversation talk = Conversation.withCharmhub(resources, categories)) {
      PublicResource resource =
          talk.store().publicStore().resourceRevisions("hello", "data").get(0);
      assertThat(resource.fileName()).isEqualTo("data.bin");
      assertThat(resource.download().sha3_384()).contains("ef");
      assertThat(resource.download().size()).isEqualTo(5);
      assertThat(talk.store().publicStore().categories()).containsExactly("databases");
      talk.askedAnonymously(0, "GET /v2/charms/resources/hello/data/revisions");
      talk.askedAnonymously(1, "GET /v2/charms/categories?type=shared");
    }
  }

  @Test
  void aCharmOfTheWrongShapeIsNamedByItsPlace() {
    Reply wrong =
        Reply.ok(
            "{\"results\": [{\"id\": \"c\", \"name\": \"hello\", \"type\": \"charm\","
                + " \"result\": {\"summary\": []}}]}");
    try (Conversation talk = Conversation.withCharmhub(wrong)) {
      assertThatExceptionOfType(InvalidResponse.class)
          .isThrownBy(() -> talk.store().publicStore().find(FindQuery.of("x")))
          .withMessageEndingWith("results[0].result.summary is not text");
    }
  }

  @Test
  void whatOnlyTheSnapStoreHasIsNotAskedFor() {
    try (Conversation talk = Conversation.withCharmhub(Reply.status(500))) {
      PublicStore charms = talk.store().publicStore();
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(() -> charms.cohorts(List.of("hello")));
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(() -> charms.assertion("account", "id"));
      assertThatExceptionOfType(NotSupported.class).isThrownBy(() -> charms.findRocks("x"));
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(() -> charms.find(FindQuery.of("x").amongPrivate()));
      assertThat(talk.count()).isZero();
    }
  }
}
