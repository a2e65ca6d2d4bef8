package dev.craftsh.shell.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WatchTest extends SandboxedTest {
  private static final String LOOK = "GET /v1/charm/hello";

  @Test
  void inAPipeEachLookIsAppendedUnderOneHeading() {
    var once = shell.type("revisions hello").stdout();

    var run = shell.type("watch --timeout 250ms 100ms revisions hello");

    assertThat(run).succeeded();
    var rows = once.substring(once.indexOf('\n') + 1);
    assertThat(run.stdout()).startsWith(once + rows);
    assertThat(run.stdout().split("revision\t", -1)).hasSize(once.split("revision\t", -1).length);
  }

  @Test
  void itEndsWhenWhatItWaitsForHasCome() {
    assertThat(shell.type("watch --until state=progressing --timeout 50ms 10ms status hello"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("state=progressing", "[SHELL-NOT-YET]");
    assertThat(shell.type("watch --until channel=latest/stable --timeout 10s 5s status hello"))
        .succeeded();
  }

  @Test
  void aStoreInTroubleIsAskedAgain() {
    shell.variable("CRAFT_STORE_RETRIES", "0");
    shell.type("whoami");
    sandbox.failNext(503);

    assertThat(shell.type("watch --until revision=6 --timeout 10s 10ms revisions hello"))
        .succeeded()
        .stderrContains("trying again")
        .stdoutContains("6\t");
  }

  @Test
  void onATerminalItIsDrawnInPlace() {
    shell.terminal(100).with("--color", "never");

    assertThat(shell.type("watch --timeout 250ms 100ms tracks hello").stdout())
        .contains("\u001b[J", "as of 20")
        .startsWith("Name");
  }

  @Test
  void anInterruptionIsHowItEnds() throws Exception {
    shell.type("whoami");
    var first = CompletableFuture.supplyAsync(() -> shell.shell().perform("watch 60 tracks hello"));
    var ended = interruptWhenItWaits(first, 1);
    assertThat(ended).isEqualTo(ExitStatus.OK.code());

    var second =
        CompletableFuture.supplyAsync(
            () -> shell.shell().perform("watch --until name=none 60 tracks hello"));
    assertThat(interruptWhenItWaits(second, 2)).isEqualTo(ExitStatus.INTERRUPTED.code());
  }

  /** An interruption while it looks is another thing than one while it waits to look again. */
  private int interruptWhenItWaits(CompletableFuture<Integer> watch, int looks) throws Exception {
    while (sandbox.log().stream().filter(it -> it.startsWith(LOOK)).count() < looks) {
      Thread.sleep(20);
    }
    Thread.sleep(500);
    while (!watch.isDone()) {
      shell.shell().interpreter().interrupt();
      Thread.sleep(20);
    }
    return watch.get();
  }

  @Test
  void aMistakeIsToldAtOnce() {
    for (var line :
        new String[] {"watch 1 statu hello", "watch x status hello", "watch 1 watch 1 x"}) {
      assertThat(shell.type(line)).exitedWith(ExitStatus.USAGE);
    }
    assertThat(shell.type("watch 1 status nobody")).exitedWith(ExitStatus.FAILED);
  }
}
