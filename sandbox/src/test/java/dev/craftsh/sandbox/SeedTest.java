package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedTest {
  private final Path folder;

  SeedTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** The example on the reference page. */
  private static String documented() throws IOException {
    String page = Files.readString(Path.of("../docs/reference/sandbox-seed.md"));
    int from = page.indexOf("```json\n") + 8;
    return page.substring(from, page.indexOf("```", from));
  }

  private SandboxStoreBuilder seeded(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("seed.json"), json);
    return SandboxStore.builder().world(World.EMPTY).seed(file);
  }

  @Test
  void theDocumentedFileMakesItsWorld() throws IOException {
    try (SandboxStore store = seeded(documented()).start()) {
      SandboxAccount robin = store.accounts().get(3);
      assertThat(robin.email()).isEqualTo("robin@example.com");
      assertThat(robin.otp()).hasValue("123456");
      Visitor publisher = new Visitor(store).loggedIn();
      assertThat(publisher.snapInfo("gangway").text()).contains("\"0.7\"");
      assertThat(publisher.loggedIn().get("/v1/charm/ferry").status()).isEqualTo(403);
      assertThat(ofRobin(store)).contains("1.0/stable", "2026-02-02T08:00:00Z");
    }
  }

  private String ofRobin(SandboxStore running) throws IOException {
    assertThat(running.accounts()).hasSize(4);
    try (SandboxStore store = seeded(documented().replace("\"otp\": \"123456\",", "")).start()) {
      Visitor robin = new Visitor(store.charmhub(), store.accounts().get(3)).loggedIn();
      return robin.get("/v1/charm/ferry/releases").text();
    }
  }

  private void refused(String from, String to, String message) throws IOException {
    String json = documented();
    assertThat(json).contains(from);
    SandboxStoreBuilder builder = seeded(json.replace(from, to));
    assertThatThrownBy(builder::start).isInstanceOf(SeedProblem.class).hasMessage(message);
  }

  @Test
  void whatCannotBeFollowedIsNamedWithItsPlaceAndWhatBelongsThere() throws IOException {
    refused(
        "\"revision\": 2, \"size\"",
        "\"revision\": \"two\", \"size\"",
        "$.packages[0].revisions[1].revision: write a whole number from 1 to 1000000 here;"
            + " it is \"two\"");
    refused(
        "\"channel\": \"latest/edge\", \"revision\": 2",
        "\"channel\": \"edge\", \"revision\": 9",
        "$.packages[0].releases[1]: Revision 9 of 'ferry' not found.");
    refused(
        "\"namespace\": \"snap\"",
        "\"namespace\": \"rock\"",
        "$.packages[1].namespace: write \"charm\" or \"snap\" here; it is \"rock\"");
    refused(
        "\"owner\": \"robin\"",
        "\"owner\": \"nobody\"",
        "$.packages[0].owner: write the username of an account here; it is \"nobody\"");
    refused(
        "\"2026-01-31T12:00:00Z\"",
        "\"yesterday\"",
        "$.packages[0].created-at: write a time such as \"2026-01-31T12:00:00Z\" here;"
            + " it is \"yesterday\"");
    refused(
        "\"username\": \"robin\",",
        "",
        "$.accounts[0].username: write a user name here; it is missing");
    refused(
        "\"suspended\"",
        "\"locked\"",
        "$.accounts[0].locked: there is no such key; the keys are username, display-name, email,"
            + " password, otp, suspended");
  }

  @Test
  void aRefusedSeedLeavesNothingInTheDirectory() throws IOException {
    Path data = folder.resolve("data");
    SandboxStoreBuilder broken = seeded("{\"packages\": [{}]}").data(data);
    assertThatThrownBy(broken::start).isInstanceOf(SeedProblem.class);
    try (SandboxStore store = seeded(documented()).data(data).start()) {
      assertThat(store.accounts()).hasSize(4);
    }
    try (SandboxStore store = seeded("{}").data(data).start()) {
      assertThat(store.accounts()).hasSize(4);
    }
  }

  @Test
  void whatIsNoJsonIsSaidSo() throws IOException {
    SandboxStoreBuilder builder = seeded("{\"packages\": [");
    assertThatThrownBy(builder::start).hasMessageContaining("seed.json: this is no file of JSON");
  }

  @Test
  void theBigWorldIsBig() {
    try (SandboxStore store = SandboxStore.builder().world(World.BIG).start()) {
      Visitor visitor = new Visitor(store).loggedInAtDashboard();
      var many = new Visitor(store.charmhub(), store.accounts().get(3)).loggedIn();
      assertThat(many.get("/v1/charm").at("results").getAsJsonArray()).hasSize(BigWorld.NAMES / 2);
      assertThat(visitor.get("/api/v2/snaps/nightly/releases").status()).isEqualTo(200);
      assertThat(visitor.snapInfo("nightly").text()).contains("hotfix");
      assertThat(visitor.loggedIn().get("/v1/charm/big-database/releases").text())
          .contains("16.0/candidate", "ppc64el", "20.04");
    }
  }
}
