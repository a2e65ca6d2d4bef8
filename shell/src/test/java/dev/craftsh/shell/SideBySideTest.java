package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Trouble;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.job.Job;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Commands at the same time: the end of one, by its limit or by Ctrl-C, is no other's. */
@Timeout(60)
class SideBySideTest extends SandboxedTest {

  @BeforeEach
  void sitDown() {
    shell.terminal(100).with("--color", "never");
    sandbox.charm("demo").upload(1);
    shell.shell().interpreter().jobs().tell(job -> {});
    shell.type("whoami");
  }

  private void delay(String path, int seconds) {
    sandbox.failNext(Fault.of(Trouble.DELAY).on("GET", path).delay(Duration.ofSeconds(seconds)));
  }

  private Job job() {
    return shell.shell().interpreter().jobs().get(1);
  }

  @Test
  void eachCommandInParallelHasALimitOfItsOwn() {
    shell.type("config set command-timeout 5s");
    delay("/v1/charm/demo/releases", 30);
    delay("/v1/charm/hello/releases", 3);

    var run =
        shell.type(
            """
            parallel(List.of("demo", "hello"), name -> {
              if (name.equals("hello")) Thread.sleep(3000);
              try { run("status", name); return name + " came"; }
              catch (Exception late) { return name + " was late"; }
            })""");

    assertThat(run).succeeded().stdoutContains("demo was late", "hello came");
  }

  @Test
  void theEndOfACommandsTimeIsNotTheEndOfAJob() throws InterruptedException {
    shell.type("config set command-timeout 4s");
    delay("/v1/charm/demo/releases", 8);
    delay("whoami", 30);
    assertThat(shell.type("status demo &")).succeeded();
    var begun = Instant.now();

    assertThat(shell.type("whoami"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("SHELL-TIMED-OUT", "it took longer than 4s");
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
    assertThat(job().awaitEnd(30_000)).isTrue();
    assertThat(job().state()).isEqualTo("done");
  }

  @Test
  void ctrlCAtThePromptLetsAJobOverManyPackagesGoOn() throws InterruptedException {
    delay("/v1/charm/demo/releases", 2);
    assertThat(shell.type("ages demo hello &")).succeeded();
    Thread.sleep(500);

    shell.shell().interpreter().interrupt();

    assertThat(job().awaitEnd(30_000)).isTrue();
    assertThat(job().state()).isEqualTo("done");
  }
}
