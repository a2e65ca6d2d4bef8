package dev.craftsh.shell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Trouble;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.RequiredTool;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A snap whose announcement was not answered. */
class LostAnnouncementTest extends StoreTest {
  private static final String PUSH = "/dev/api/snap-push";

  @BeforeEach
  void build() throws Exception {
    RequiredTool.named("mksquashfs");
    store.snap("my");
    var meta = Files.createDirectories(directory.resolve("tree/meta"));
    Files.writeString(
        meta.resolve("snap.yaml"), "name: my\nversion: '1.5'\narchitectures: [amd64]\n");
    var made =
        new ProcessBuilder("mksquashfs", "tree", "my_1.5_amd64.snap", "-quiet", "-no-progress")
            .directory(directory.toFile())
            .start();
    assertThat(made.waitFor()).isZero();
    // The first only asks whether it may.
    store.failNext(Fault.of(Trouble.DELAY).on("POST", PUSH).delay(Duration.ZERO));
    store.failNext(Fault.of(Trouble.DROP_AFTER).on("POST", PUSH));
  }

  /** As the time that a review takes would. */
  private void review() throws Exception {
    var file = Files.readString(state().resolve("runs").resolve(run() + ".jsonl"));
    var id = file.replaceAll("(?s).*updown_id\\W+([\\w-]+).*", "$1");
    var snap = client.listRegisteredNames().stream().filter(it -> it.name().equals("my")).findAny();
    for (int poll = 0; poll < 2; poll++) {
      client.request(
          "GET",
          "/dev/api/snaps/" + snap.orElseThrow().id().orElseThrow() + "/builds/" + id + "/status");
    }
  }

  @Test
  void isFoundByTheDigestOfItsFileOnceTheStoreListsIt() throws Exception {
    var script = script("upload my_1.5_amd64.snap --release edge");
    assertThat(shell.start(script.toString())).exitedWith(ExitStatus.OUTCOME_UNKNOWN);

    assertThat(resume()).exitedWith(ExitStatus.OUTCOME_UNKNOWN);
    review();
    assertThat(resume())
        .succeeded()
        .stderrContains("looked at the store: announce the upload for my: applied");
    assertThat(client.listRevisions("my")).hasSize(1);
    assertThat(history("my")).containsExactly("edge=1");
    assertThat(store.log())
        .filteredOn(line -> line.startsWith("POST /unscanned-upload"))
        .hasSize(1);
  }
}
