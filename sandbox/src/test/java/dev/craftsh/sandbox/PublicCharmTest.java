package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublicCharmTest {
  private static final String NOBLE =
      "{\"name\": \"ubuntu\", \"channel\": \"24.04\", \"architecture\": \"amd64\"}";

  private final SandboxStore store = SandboxStore.start();
  private final Visitor visitor = new Visitor(store);

  @AfterEach
  void close() {
    store.close();
  }

  private JsonObject info(String fields) {
    return visitor.get("/v2/charms/info/hello?fields=" + fields).json().getAsJsonObject();
  }

  @Test
  void aCharmShowsAsMuchAsIsAskedFor() {
    assertThat(visitor.get("/v2/charms/info/hello").json().getAsJsonObject().keySet())
        .containsExactlyInAnyOrder("id", "name", "type");
    JsonObject some = info("result.summary,result.publisher.username,channel-map.channel.name");
    assertThat(some.getAsJsonObject("result").keySet())
        .containsExactlyInAnyOrder("summary", "publisher");
    assertThat(some.getAsJsonArray("channel-map").get(0).toString())
        .isEqualTo("{\"channel\":{\"name\":\"stable\"}}");
    assertThat(info("default-release").toString())
        .contains("\"name\":\"stable\"", "greeting", "hash-sha3-384");
    assertThat(visitor.get("/v2/charms/info/hello?fields=nothing").code()).isEqualTo("api-error");
    assertThat(visitor.get("/v2/charms/find?q=hel&publisher=nobody").text())
        .isEqualTo("{\"results\":[]}");
  }

  @Test
  void theRevisionsOfAResourceAreThereForEveryone() {
    var revisions = visitor.get("/v2/charms/resources/hello/greeting/revisions");
    assertThat(revisions.at("revisions").getAsJsonArray()).hasSize(2);
    assertThat(revisions.text("revisions", 0, "download", "hash-sha-256")).hasSize(64);
    assertThat(visitor.get("/v2/charms/resources/my/greeting/revisions").status()).isEqualTo(404);
  }

  private Visitor.Reply refresh(String context, String actions) {
    return visitor.post(
        "/v2/charms/refresh", "{\"context\": [" + context + "], \"actions\": [" + actions + "]}");
  }

  private static String install(String key, String what) {
    return "{\"action\": \"install\", \"instance-key\": \"%s\", \"base\": %s, %s}"
        .formatted(key, NOBLE, what);
  }

  @Test
  void aMachineIsToldWhatToInstall() {
    var reply =
        refresh(
            "",
            install("a", "\"name\": \"hello\", \"channel\": \"edge\"")
                + ","
                + install("b", "\"name\": \"hello\", \"channel\": \"latest/beta\"")
                + ","
                + install("c", "\"name\": \"hello\", \"revision\": 4"));
    assertThat(reply.at("results", 0, "charm", "revision").getAsInt()).isEqualTo(6);
    assertThat(reply.text("results", 0, "effective-channel")).isEqualTo("latest/edge");
    assertThat(reply.text("results", 1, "effective-channel")).isEqualTo("latest/candidate");
    assertThat(reply.at("results", 2, "charm", "revision").getAsInt()).isEqualTo(4);
    assertThat(reply.at("error-list").getAsJsonArray()).isEmpty();
  }

  @Test
  void whatCannotBeInstalledIsSaidOfEachWishAlone() {
    var reply =
        refresh(
            "",
            install("a", "\"name\": \"nobody-has-this\"")
                + ","
                + install("b", "\"name\": \"hello\", \"channel\": \"1.0/stable\"")
                + ","
                + install("c", "\"name\": \"hello\", \"channel\": \"a/b/c/d\"")
                + ","
                + install("d", "\"name\": \"hello\", \"revision\": 99")
                + ","
                + install("e", "\"name\": \"hello\"")
                + ","
                + install("e", "\"name\": \"hello\"")
                + ","
                + install("f", "\"id\": \"nobody\""));
    assertThat(reply.text("results", 0, "error", "code")).isEqualTo("name-not-found");
    assertThat(reply.text("results", 1, "error", "code")).isEqualTo("invalid-charm-base");
    assertThat(reply.at("results", 1, "error", "extra", "releases").getAsJsonArray()).isNotEmpty();
    assertThat(reply.text("results", 2, "error", "code")).isEqualTo("invalid-channel");
    assertThat(reply.text("results", 3, "error", "code")).isEqualTo("revision-not-found");
    assertThat(reply.text("results", 4, "error", "code")).isEqualTo("instance-key-not-unique");
    assertThat(reply.text("results", 6, "error", "code")).isEqualTo("id-not-found");
    assertThat(refresh("", "{\"action\": \"dance\", \"instance-key\": \"x\"}").code())
        .isEqualTo("api-error");
  }

  @Test
  void aMachineIsToldWhatToUpdateTo() {
    String installed =
        "{\"instance-key\": \"a\", \"id\": \"%s\", \"revision\": 3, \"base\": %s,"
            + " \"tracking-channel\": \"latest/candidate\"}";
    String refresh =
        "{\"action\": \"refresh\", \"instance-key\": \"a\"},"
            + "{\"action\": \"refresh\", \"instance-key\": \"b\"}";
    var reply = refresh(installed.formatted(store.charm("hello").id(), NOBLE), refresh);
    assertThat(reply.text("results", 0, "result")).isEqualTo("refresh");
    assertThat(reply.at("results", 0, "charm", "revision").getAsInt()).isEqualTo(5);
    assertThat(reply.text("results", 1, "error", "code")).isEqualTo("missing-context");
  }
}
