package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrackTest {
  private final SandboxStore store = SandboxStore.start();
  private final Visitor visitor = new Visitor(store).loggedIn();

  @AfterEach
  void close() {
    store.close();
  }

  private Visitor.Reply create(String tracks) {
    return visitor.post("/v1/charm/my-charm/tracks", tracks);
  }

  @Test
  void tracksAreMadeWhereAGuardrailAllowsThem() {
    store.charm("my-charm").guardrail("[0-9]+\\.[0-9]+").upload(1);
    var created =
        create(
            "[{\"name\": \"1.0\"}, {\"name\": \"2.0\", \"version-pattern\": \"2.*\","
                + " \"automatic-phasing-percentage\": 12.5}]");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.at("num-tracks-created").getAsInt()).isEqualTo(2);
    var metadata = visitor.get("/v1/charm/my-charm");
    assertThat(metadata.text("metadata", "track-guardrails", 0, "pattern"))
        .isEqualTo("[0-9]+\\.[0-9]+");
    assertThat(metadata.text("metadata", "tracks", 2, "version-pattern")).isEqualTo("2.*");
    assertThat(create("[{\"name\": \"nope\"}]").code()).isEqualTo("invalid-tracks");
    assertThat(create("[{\"name\": \"1.0\"}]").status()).isEqualTo(409);
    assertThat(create("[{\"name\": \"latest\"}]").message())
        .isEqualTo("Creation of 'latest' track is not allowed");
    String release = "[{\"channel\": \"1.0/edge\", \"revision\": 1}]";
    assertThat(visitor.post("/v1/charm/my-charm/releases", release).status()).isEqualTo(200);
  }

  @Test
  void whatIsSaidOfACharmIsChangedAndShown() {
    store.charm("my-charm").track("1.0");
    var changed =
        visitor.method(
            "PATCH",
            "/v1/charm/my-charm",
            "{\"description\": \"Überall\", \"default-track\": \"1.0\"}");
    assertThat(changed.text("metadata", "description")).isEqualTo("Überall");
    assertThat(visitor.get("/v1/charm/my-charm").text("metadata", "default-track"))
        .isEqualTo("1.0");
    assertThat(visitor.method("PATCH", "/v1/charm/my-charm", "{\"default-track\": \"9\"}").status())
        .isEqualTo(400);
    assertThat(visitor.method("PATCH", "/v1/charm/my-charm", "{\"id\": \"x\"}").status())
        .isEqualTo(400);
  }
}
