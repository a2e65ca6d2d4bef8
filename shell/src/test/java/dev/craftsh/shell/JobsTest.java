package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.job.Job;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Command lines that end in {@code &}. */
@Timeout(60)
class JobsTest extends SandboxedTest {
  private final CountDownLatch ended = new CountDownLatch(1);

  @BeforeEach
  void sitDown() throws IOException {
    shell.terminal(100).with("--color", "never");
    PackageFiles.charm(directory, "my.charm", "my");
  }

  private void allowJobs() {
    shell.shell().interpreter().jobs().tell(job -> ended.countDown());
  }

  private Job job(int number) {
    return shell.shell().interpreter().jobs().get(number);
  }

  private Job ended(int number) throws InterruptedException {
    var job = job(number);
    assertThat(job.awaitEnd(30_000)).isTrue();
    return job;
  }

  private static void awaitReview(Job job) throws InterruptedException {
    for (int looks = 0; !job.state().startsWith("review: ") && looks < 1000; looks++) {
      Thread.sleep(10);
    }
    assertThat(job.state()).startsWith("review: ");
  }

  @Test
  void anUploadGoesOnWhileOtherCommandsRun() throws InterruptedException {
    allowJobs();

    assertThat(shell.type("upload my.charm --release edge &"))
        .succeeded()
        .stderrIs("Job 1 began\n");
    assertThat(shell.type("whoami")).succeeded();
    assertThat(ended(1).state()).isEqualTo("done");
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(shell.type("fg 1")).succeeded().stdoutContains("latest/edge");
    assertThat(shell.type("status my")).stdoutContains("edge");
  }

  @Test
  void whatBecameOfAJobIsToldOnce() throws InterruptedException {
    allowJobs();
    shell.type("whoami &");
    var job = ended(1);

    shell.shell().tell(job);
    assertThat(shell.type("jobs")).stderrContains("no jobs");
    assertThat(shell.type("fg 1"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("There is no job 1", "it has ended, as was told");
  }

  @Test
  void whatAJobGaveIsShownAsItsLineSays() throws InterruptedException {
    allowJobs();
    shell.type("names --columns name -o csv &");

    assertThat(shell.told(ended(1)))
        .stdoutIs("name\nhello\nmy\nmy-charm\n")
        .stderrContains("Job 1 done: names --columns name -o csv");
  }

  @Test
  void jobsListsWhatRunsAndWhatWasNotToldYet() throws InterruptedException {
    allowJobs();
    shell.type("whoami &");
    shell.type("revisions nope &");
    ended(1);
    ended(2);

    assertThat(shell.type("jobs --columns job,state,command"))
        .stdoutIs("Job  State   Command\n  1  done    whoami\n  2  failed  revisions nope\n");
    assertThat(shell.type("fg 2"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("[STORE-NOT-FOUND]");
  }

  @Test
  void aJobStaysWithTheStoreThatItBeganWith() throws InterruptedException {
    allowJobs();
    shell.type("upload my.charm &");
    shell.type("profile use sandbox-snap");

    assertThat(ended(1).state()).isEqualTo("done");
  }

  @Test
  void ctrlCEndsWhatRunsHereAndNoJob() throws InterruptedException {
    allowJobs();
    sandbox.rejectNextReview("slow", "never mind");
    shell.type("upload my.charm &");
    shell.shell().interpreter().interrupt();

    assertThat(ended(1).state()).isEqualTo("failed");
    assertThat(shell.type("fg 1")).stderrContains("The store rejected the upload");
  }

  @Test
  void aJobThatWaitsForItsReviewIsCancelledWithTheLineThatGoesOn() throws InterruptedException {
    allowJobs();
    sandbox.stickNextReview();
    shell.type("upload my.charm --release edge &");
    awaitReview(job(1));

    assertThat(shell.type("cancel 1"))
        .succeeded()
        .stderrContains(
            "Job 1 cancelled: upload my.charm --release edge",
            "upload --resume '/v1/charm/my/revisions/review?upload-id=",
            "' --name my --release edge");
    assertThat(shell.type("jobs")).stderrContains("no jobs");
  }

  @Test
  void aResultGoesIntoAFileAlsoFromTheBackground() throws Exception {
    allowJobs();
    shell.type("names > names.csv &");

    assertThat(ended(1).state()).isEqualTo("done");
    assertThat(directory.resolve("names.csv")).content().contains("hello");
  }

  @ParameterizedTest
  @ValueSource(strings = {"help &", "exit &", "login &", "profile use sandbox-snap &", "jobs &"})
  void whatWorksOnTheShellItselfIsNoJob(String line) {
    allowJobs();

    assertThat(shell.type(line))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("Cannot run this in the background");
  }

  @Test
  void aProgramWouldWriteOverTheLine() {
    allowJobs();

    assertThat(shell.type("names | cat &"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("a program would write over the line that you type");
  }

  @Test
  void aMistakeInTheLineIsToldAtOnce() {
    allowJobs();

    assertThat(shell.type("upload my.charm --relaese edge &")).exitedWith(ExitStatus.USAGE);
    assertThat(shell.type("jobs")).stderrContains("no jobs");
  }

  @Test
  void scriptsHaveNoJobs() {
    assertThat(shell.start("-e", "whoami &"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("only the prompt has jobs");
    assertThat(shell.type("run(\"whoami &\")")).stderrContains("only the prompt has jobs");
  }

  @Test
  void aMarkInQuotesIsAWord() {
    allowJobs();

    assertThat(shell.type("info 'hello &'")).exitedWith(ExitStatus.FAILED);
    assertThat(shell.type("jobs")).stderrContains("no jobs");
  }

  @Test
  void aReviewIsWaitedForAgainInAnotherShell() {
    var announced =
        shell.type("print(store.notifyRevision(\"my\", upload(\"" + file() + "\")))").stdout();
    var line = "upload --resume '" + announced.strip() + "' --name my --release edge";

    assertThat(shell.start("-e", line)).succeeded().stdoutContains("latest/edge");
    assertThat(shell.type("upload --resume x")).stderrContains("add --name NAME");
    assertThat(shell.type("upload")).stderrContains("no file is named");
  }

  private String file() {
    return directory.resolve("my.charm").toString();
  }
}
