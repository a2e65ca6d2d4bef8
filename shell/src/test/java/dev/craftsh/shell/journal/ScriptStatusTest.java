package dev.craftsh.shell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Trouble;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.Run;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The exit statuses that a script can end with; 130 is tried with a real signal elsewhere. */
class ScriptStatusTest extends StoreTest {

  @BeforeEach
  void upload() {
    store.charm("demo").upload(1, 2).release("edge", 1);
    shell = shell("charm");
  }

  private Run run(String... lines) {
    return shell.start(script(lines).toString());
  }

  @Test
  void zeroIsDone() {
    assertThat(run("names")).succeeded();
  }

  @Test
  void oneIsARefusalAThrowOrAMistakeInJava() {
    assertThat(run("release demo 9 edge")).exitedWith(ExitStatus.FAILED);
    assertThat(run("throw new IllegalStateException();")).exitedWith(ExitStatus.FAILED);
    assertThat(run("int x = \"\";")).exitedWith(ExitStatus.FAILED);
  }

  @Test
  void twoIsWrongUsageOrAnAnswerThatNobodyGives() {
    assertThat(run("release demo")).exitedWith(ExitStatus.USAGE);
    assertThat(run("ask(\"sure? \");")).exitedWith(ExitStatus.USAGE);
  }

  @Test
  void threeIsPartlyDone() {
    shell.with("--keep-going");
    assertThat(run("release demo 9 edge", "release demo 2 edge"))
        .exitedWith(ExitStatus.PARTLY_DONE);
  }

  @Test
  void fourIsNotAllowed() {
    store.revokeCredentials();
    assertThat(run("names")).exitedWith(ExitStatus.NOT_ALLOWED);
  }

  @Test
  void fiveIsAReviewThatGoesOn() throws IOException {
    var file = PackageFiles.charm(directory, "my.charm", "my");
    store.stickNextReview();
    assertThat(
            run(
                "var url = store.notifyRevision(\"my\", store.uploadFile(Path.of(\""
                    + file
                    + "\")));",
                "store.awaitReview(url, Duration.ofMillis(1));"))
        .exitedWith(ExitStatus.STILL_PROCESSING);
  }

  @Test
  void sixIsAChangeMadeMeanwhile() {
    assertThat(run("release demo 2 edge --if-holds 2")).exitedWith(ExitStatus.CHANGED_MEANWHILE);
  }

  @Test
  void sevenIsAnOutcomeThatTheStoreDoesNotShow() {
    store.failNext(Fault.of(Trouble.DROP_BEFORE).on("POST", "/of-mine").delay(Duration.ZERO));
    assertThat(run("store.request(\"POST\", \"/of-mine\", \"{}\");"))
        .exitedWith(ExitStatus.OUTCOME_UNKNOWN);
  }

  @Test
  void anyOtherIsItsOwn() {
    assertThat(run("exit(42);")).exitedWith(42);
  }
}
