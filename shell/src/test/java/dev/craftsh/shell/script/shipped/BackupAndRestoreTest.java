package dev.craftsh.shell.script.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Trouble;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackupAndRestoreTest extends ShippedScript {

  BackupAndRestoreTest() {
    super("restore-channels.jsh");
  }

  private String file() {
    return directory.resolve("backup.json").toString();
  }

  private Run backup(String store, String... names) {
    var words = new ArrayList<String>(List.of(SCRIPTS.resolve("backup-channels.jsh").toString()));
    words.addAll(List.of("-D", "file=" + file()));
    words.addAll(List.of(names));
    return TestShell.on(sandbox, directory)
        .with("--sandbox=" + store)
        .start(words.toArray(new String[0]));
  }

  private Run restore(String... words) {
    var all = new ArrayList<String>(List.of("-D", "file=" + file()));
    all.addAll(List.of(words));
    return run(all.toArray(new String[0]));
  }

  private static String planOf(Run run) {
    var marker = "-D plan=";
    return run.stderr().substring(run.stderr().indexOf(marker) + marker.length()).strip();
  }

  @Test
  void whatWasChangedIsPlannedFirstAndThenRestored() {
    var before = channels("hello");
    assertThat(backup("charm")).succeeded().stderrContains("8 releases of 3 packages");
    sandbox.charm("hello").release("stable", 6).release("beta", 6).close("edge");

    var planned = restore();

    assertThat(planned)
        .exitedWith(ExitStatus.DRY_RUN_WOULD_CHANGE)
        .stdoutContains(
            "latest/stable\tubuntu 24.04 (amd64)\t6\t4\trelease",
            "latest/edge\tubuntu 24.04 (amd64)\t\t6\trelease",
            "latest/beta\tubuntu 24.04 (amd64)\t6\t\tclose")
        .nowhereContains("1.0/stable", "candidate");
    assertThat(channels("hello")).isNotEqualTo(before);
    assertThat(restore("-D", "plan=" + planOf(planned)))
        .succeeded()
        .stdoutContains("hello\t", "restored");
    assertThat(channels("hello")).isEqualTo(before);
    assertThat(restore()).succeeded();
  }

  @Test
  void resourcesComeBackWithTheirRevisions() {
    backup("charm", "hello");
    sandbox.charm("hello").close("candidate");

    assertThat(restore("-D", "plan=any")).succeeded();
    try (var client = client()) {
      assertThat(client.listReleases("hello").channelMap())
          .filteredOn(entry -> entry.channel().toString().equals("latest/candidate"))
          .isNotEmpty()
          .allSatisfy(entry -> assertThat(entry.resources()).hasToString("[greeting=2]"));
    }
  }

  @Test
  void nothingIsRestoredWhenTheChannelsChangedSinceThePlan() {
    backup("charm", "hello");
    sandbox.charm("hello").close("edge");
    var plan = planOf(restore());
    sandbox.charm("hello").release("stable", 6);
    var now = channels("hello");

    assertThat(restore("-D", "plan=" + plan))
        .exitedWith(ExitStatus.CHANGED_MEANWHILE)
        .stdoutContains("latest/stable", "latest/edge")
        .stderrContains("the channels changed since the plan " + plan);
    assertThat(channels("hello")).isEqualTo(now);
    assertThat(restore("-D", "plan=any")).succeeded();
  }

  @Test
  void onlyThePackagesThatAreNamedAreRestored() {
    sandbox.charm("one").upload(1, 2).release("edge", 1);
    sandbox.charm("two").upload(1, 2).release("edge", 1);
    backup("charm");
    sandbox.charm("one").release("edge", 2);
    sandbox.charm("two").release("edge", 2);

    assertThat(restore("two", "-D", "plan=any")).succeeded();
    assertThat(channels("one")).containsExactly("latest/edge=2");
    assertThat(channels("two")).containsExactly("latest/edge=1");
    assertThat(restore("three")).exitedWith(ExitStatus.USAGE);
  }

  @Test
  void branchesAreLeftAloneUnlessTheyAreMeant() {
    sandbox.charm("one").upload(1, 2).release("edge", 1).release("edge/a", 1);
    backup("charm", "one");
    sandbox.charm("one").close("edge/a").release("edge/b", 2);

    assertThat(restore()).succeeded();
    assertThat(restore("-D", "branches=yes", "-D", "plan=any")).succeeded();
    assertThat(channels("one")).containsExactly("latest/edge/a=1", "latest/edge=1");
  }

  @Test
  void aPackageOfWhichNobodyKnowsIsNoFailedOne() {
    backup("charm", "hello");
    sandbox.charm("hello").close("edge");
    loseTheNextAnswer(1);

    assertThat(restore("-D", "plan=any"))
        .exitedWith(ExitStatus.OUTCOME_UNKNOWN)
        .stdoutContains("hello\t2\tunknown");
    assertThat(restore()).succeeded();
  }

  @Test
  void aPackageThatTheStoreRefusesKeepsNoOtherFromBeingRestored() {
    sandbox.charm("one").upload(1, 2).release("edge", 1);
    sandbox.charm("two").upload(1, 2).release("edge", 1);
    backup("charm");
    sandbox.charm("one").release("edge", 2);
    sandbox.charm("two").release("edge", 2);
    sandbox.failNext(
        Fault.of(Trouble.STATUS).on("POST", "/one/releases").status(403).saying("no", "not now"));

    assertThat(restore("-D", "plan=any"))
        .exitedWith(ExitStatus.PARTLY_DONE)
        .stdoutContains("one\t1\tfailed", "not now", "two\t1\trestored")
        .stderrContains("1 of 2 packages were not restored");
    assertThat(channels("one")).containsExactly("latest/edge=2");
    assertThat(channels("two")).containsExactly("latest/edge=1");
    assertThat(restore("-D", "plan=any")).succeeded();
    assertThat(channels("one")).containsExactly("latest/edge=1");
  }

  @Test
  void aBackupOfTheOtherStoreIsRefused() {
    assertThat(backup("snap", "hello")).succeeded();

    assertThat(restore())
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("it is of the store u1-snap-store");
  }

  @Test
  void snapsAreRestoredToo() {
    backup("snap", "hello");
    sandbox.snap("hello").close("edge").release("2.10/stable", 3);

    assertThat(runIn("snap", "-D", "file=" + file(), "-D", "plan=any"))
        .succeeded()
        .stdoutContains("hello\t", "restored");
    assertThat(runIn("snap", "-D", "file=" + file())).succeeded();
  }

  @Test
  void aBackupThatFailsLeavesTheOneBefore() throws IOException {
    backup("charm", "hello");
    var before = Files.readString(directory.resolve("backup.json"));

    assertThat(backup("charm", "hello", "nobodys")).exitedWith(ExitStatus.FAILED);
    assertThat(directory.resolve("backup.json")).hasContent(before);
    assertThat(JsonParser.parseString(before).getAsJsonObject().getAsJsonArray("channels"))
        .hasSize(8);
    try (var files = Files.list(directory)) {
      assertThat(files.filter(file -> file.toString().endsWith(".json"))).hasSize(1);
    }
  }
}
