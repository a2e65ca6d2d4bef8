package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stores refuse, hold back and forget. */
class StoreRulesTest {
  private final MovingClock clock = new MovingClock();
  private final SandboxStore store = SandboxStore.builder().clock(clock).reviewPolls(1).start();
  private final Visitor visitor = new Visitor(store).loggedInAtDashboard();

  @AfterEach
  void close() {
    store.close();
  }

  private Visitor.Reply release(int revision, String channel) {
    return visitor.post(
        "/dev/api/snap-release/",
        "{\"name\": \"hello\", \"revision\": \"%d\", \"channels\": [\"%s\"]}"
            .formatted(revision, channel));
  }

  @Test
  void aBranchIsForgottenAfterThirtyDays() {
    release(5, "edge/fix-7");
    clock.move(Duration.ofDays(30).minusSeconds(1));
    visitor.loggedInAtDashboard();
    assertThat(visitor.get("/api/v2/snaps/hello/channel-map").text()).contains("edge/fix-7");
    clock.move(Duration.ofSeconds(1));
    assertThat(visitor.get("/api/v2/snaps/hello/channel-map").text()).doesNotContain("edge/fix-7");
    assertThat(visitor.get("/api/v2/snaps/hello/releases").text()).contains("edge/fix-7");
  }

  private String push(Path folder, String yaml, String channels) throws IOException {
    return push(Files.readAllBytes(TestFiles.snap(folder, yaml)), channels);
  }

  private String push(byte[] snap, String channels) {
    var pushed =
        visitor.post(
            "/dev/api/snap-push/",
            "{\"name\": \"my\", \"series\": \"16\", \"updown_id\": \"%s\", \"binary_filesize\": %d, \"source_uploaded\": false, \"channels\": %s}"
                .formatted(visitor.upload(snap), snap.length, channels));
    return pushed.text("status_details_url");
  }

  @Test
  void theSameSnapIsRejectedTheSecondTime(@TempDir Path folder) throws IOException {
    byte[] snap =
        Files.readAllBytes(TestFiles.snap(folder, TestFiles.snapYaml("my", "1.0", "amd64")));
    String first = push(snap, "[]");
    assertThat(visitor.get(first).text("code")).isEqualTo("ready_to_release");
    var second = visitor.get(push(snap, "[]"));
    assertThat(second.text("code")).isEqualTo("processing_error");
    assertThat(second.text("errors", 0, "message"))
        .isEqualTo("A file with this exact same content has already been uploaded.");
  }

  @Test
  void aClassicSnapWaitsForAPersonAndGoesWhereItShouldOnceApproved(@TempDir Path folder)
      throws IOException {
    String yaml =
        TestFiles.snapYaml("my", "1.0", "amd64")
            .replace("confinement: strict", "confinement: classic");
    String status = push(folder, yaml, "[\"edge\"]");
    var waiting = visitor.get(status);
    assertThat(waiting.text("code")).isEqualTo("need_manual_review");
    assertThat(waiting.at("processed").getAsBoolean()).isTrue();
    assertThat(waiting.at("can_release").getAsBoolean()).isFalse();
    assertThat(waiting.at("revision").getAsInt()).isEqualTo(1);
    assertThat(visitor.get("/api/v2/snaps/my/releases").text("revisions", 0, "status"))
        .isEqualTo("ManualReviewPending");
    var refused =
        visitor.post(
            "/dev/api/snap-release/",
            "{\"name\": \"my\", \"revision\": \"1\", \"channels\": [\"edge\"]}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("waits for a manual review");
    store.snap("my").approve(1);
    assertThat(visitor.get(status).text("code")).isEqualTo("ready_to_release");
    assertThat(visitor.get("/api/v2/snaps/my/channel-map").text("channel-map", 0, "channel"))
        .isEqualTo("latest/edge");
  }

  @Test
  void aPersonCanAlsoRejectAndSaysWhy(@TempDir Path folder) throws IOException {
    store.snap("my").reviewedByHand();
    String status = push(folder, TestFiles.snapYaml("my", "1.0", "amd64"), "[]");
    assertThat(visitor.get(status).text("code")).isEqualTo("need_manual_review");
    store.snap("my").reject(1, "it bites");
    var rejected = visitor.get(status);
    assertThat(rejected.text("code")).isEqualTo("processing_error");
    assertThat(rejected.text("errors", 0, "message")).isEqualTo("it bites");
    assertThat(visitor.get("/api/v2/snaps/my/revisions/1").text("revision", "status"))
        .isEqualTo("Rejected");
    assertThat(visitor.get("/api/v2/snaps/my/revisions/2").status()).isEqualTo(404);
  }

  @Test
  void aSnapInDevelopmentDoesNotReachStableChannels(@TempDir Path folder) throws IOException {
    String yaml = TestFiles.snapYaml("my", "1.0", "amd64").replace("grade: stable", "grade: devel");
    assertThat(visitor.get(push(folder, yaml, "[\"stable\"]")).text("errors", 0, "message"))
        .isEqualTo(
            "The revision (strict, devel) cannot target a stable channel (stable, candidate).");
    assertThat(visitor.get(push(folder, yaml, "[\"edge\"]")).text("code"))
        .isEqualTo("ready_to_release");
    var refused =
        visitor.post(
            "/dev/api/snap-release/",
            "{\"name\": \"my\", \"revision\": 1, \"channels\": [\"candidate\"]}");
    assertThat(refused.message()).contains("cannot target a stable channel");
  }

  @Test
  void aCharmOfAnotherNameIsRejected() {
    Visitor charms = new Visitor(store).loggedIn();
    String upload = charms.upload(TestFiles.charm("other", "x"));
    var reviewed = charms.reviewed("/v1/charm/my-charm/revisions", upload);
    assertThat(reviewed.text("revisions", 0, "status")).isEqualTo("rejected");
    assertThat(reviewed.text("revisions", 0, "errors", 0, "message"))
        .isEqualTo("The file is of a charm 'other', not of 'my-charm'.");
  }

  @Test
  void aResourceThatNoRevisionDeclaresIsRefused() {
    Visitor charms = new Visitor(store).loggedIn();
    var refused =
        charms.post(
            "/v1/charm/hello/resources/nothing/revisions",
            "{\"upload-id\": \"" + charms.upload(new byte[3]) + "\", \"type\": \"file\"}");
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.code()).isEqualTo("resource-not-found");
  }
}
