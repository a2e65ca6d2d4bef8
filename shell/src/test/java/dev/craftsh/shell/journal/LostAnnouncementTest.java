package dev.craftsh.shell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Trouble;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.PackageFiles;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A snap whose announcement was not answered. */
class LostAnnouncementTest extends StoreTest {
  private static final String PUSH = "/dev/api/snap-push";

  @BeforeEach
  void build() throws Exception {
    store.snap("my");
    PackageFiles.snap(directory, "my_1.5_amd64.snap", "my");
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

    assertThat(resume())
        .exitedWith(ExitStatus.OUTCOME_UNKNOWN)
        .stderrContains("resume again once the store lists the revision");
    assertThat(shell.start("--resume", run(), "--assume", "applied"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("Cannot go on", "what follows needs it");
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
