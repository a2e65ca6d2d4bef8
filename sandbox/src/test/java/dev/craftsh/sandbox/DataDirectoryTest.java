package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  private final Path data;

  DataDirectoryTest(@TempDir Path data) {
    this.data = data;
  }

  private SandboxStore start() {
    return SandboxStore.builder().data(data).start();
  }

  private void restarted(Runnable work) {
    SandboxStore again = start();
    try {
      work.run();
    } finally {
      again.close();
    }
  }

  @Test
  void everythingIsThereAgainAfterARestart() {
    Visitor visitor;
    String channels;
    String history;
    String accounts;
    try (SandboxStore store = start()) {
      visitor = new Visitor(store).loggedIn();
      store.snap("hello").release("latest/edge/fix", 5).close("latest/candidate");
      visitor.post("/v1/charm", "{\"name\": \"fresh\"}");
      channels = visitor.get("/v1/charm/hello/releases").text();
      history = visitor.snapInfo("hello").text();
      assertThat(history).contains("2.12.1");
      accounts = store.accounts().toString() + store.accounts().get(0).password();
    }
    try (SandboxStore store = start()) {
      visitor.loggedIn();
      assertThat(visitor.get("/v1/charm/hello/releases").text()).isEqualTo(channels);
      assertThat(visitor.get("/v1/charm/fresh").status()).isEqualTo(200);
      assertThat(visitor.snapInfo("hello").text()).isEqualTo(history);
      assertThat(store.accounts().toString() + store.accounts().get(0).password())
          .isEqualTo(accounts);
    }
  }

  @Test
  void aLoginSurvivesARestart() {
    Visitor visitor;
    try (SandboxStore store = start()) {
      visitor = new Visitor(store).loggedIn();
    }
    try (SandboxStore again = start()) {
      assertThat(visitor.get("/v1/tokens/whoami").status()).isEqualTo(200);
      again.revokeCredentials();
      assertThat(visitor.get("/v1/tokens/whoami").status()).isEqualTo(401);
    }
    restarted(() -> assertThat(visitor.get("/v1/tokens/whoami").status()).isEqualTo(401));
  }

  @Test
  void aReviewGoesOnAfterARestart() {
    Visitor visitor;
    String statusUrl;
    try (SandboxStore store = start()) {
      visitor = new Visitor(store).loggedIn();
      String id = visitor.upload(TestFiles.charm("my", "one"));
      statusUrl =
          visitor
              .post("/v1/charm/my/revisions", "{\"upload-id\": \"" + id + "\"}")
              .text("status-url");
      assertThat(visitor.get(statusUrl).text("revisions", 0, "status")).isEqualTo("new");
    }
    restarted(
        () ->
            assertThat(visitor.get(statusUrl).text("revisions", 0, "status"))
                .isEqualTo("approved"));
    restarted(
        () ->
            assertThat(visitor.get(statusUrl).at("revisions", 0, "revision").getAsInt())
                .isEqualTo(1));
  }

  @Test
  void aNameThatWasGivenBackIsGoneForGood() {
    Visitor visitor;
    try (SandboxStore store = start()) {
      visitor = new Visitor(store).loggedIn();
      assertThat(visitor.delete("/v1/charm/my").status()).isEqualTo(200);
    }
    restarted(
        () -> {
          assertThat(visitor.get("/v1/charm/my").status()).isEqualTo(404);
          assertThat(visitor.post("/v1/charm", "{\"name\": \"my\"}").status()).isEqualTo(201);
          assertThat(visitor.get("/v1/charm/my/revisions").at("revisions").getAsJsonArray())
              .isEmpty();
        });
  }

  @Test
  void aSecondSandboxOnTheSameDirectoryIsRefused() {
    try (SandboxStore store = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("the data in " + data + " is in use by another sandbox");
      assertThat(new Visitor(store).loggedIn().get("/v1/tokens/whoami").status()).isEqualTo(200);
    }
  }

  @Test
  void aDirectoryThatCannotBeUsedIsSaidSo() throws IOException {
    Path file = Files.writeString(data.resolve("file"), "x");
    assertThatThrownBy(() -> SandboxStore.builder().data(file).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("the sandbox cannot keep its data: ")
        .hasMessageContaining(file.toString());
    Files.writeString(data.resolve("sandbox.mv"), "this is no data of a sandbox".repeat(500));
    assertThatThrownBy(this::start)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void filesThatWereCutOffAreGoneAtTheNextStart() throws IOException {
    String id;
    try (SandboxStore store = start()) {
      id = new Visitor(store).upload(new byte[500]);
    }
    Files.write(data.resolve("uploads").resolve("upload-half.bin"), new byte[100]);
    try (SandboxStore again = start();
        Stream<Path> files = Files.list(data.resolve("uploads"))) {
      assertThat(files).hasSize(1);
      Visitor visitor = new Visitor(again).loggedIn();
      var reply = visitor.post("/v1/charm/my/revisions", "{\"upload-id\": \"" + id + "\"}");
      assertThat(reply.text("status-url")).contains(id);
    }
  }
}
