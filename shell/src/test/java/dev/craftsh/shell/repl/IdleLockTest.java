package dev.craftsh.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IdleLockTest extends SandboxedTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @BeforeEach
  void beIdleSoon() {
    shell.with("--idle-timeout", "1s").answering(sandbox.accounts().get(0).password());
    assertThat(shell.type("int kept = 7")).succeeded();
    assertThat(shell.type("whoami")).succeeded();
  }

  @Test
  void whoTypesNothingForTooLongHasToLogInAgainAndKeepsTheRest() throws InterruptedException {
    new IdleLock(shell.shell()).begin();

    var end = Instant.now().plus(PATIENCE);
    while (shell.type("whoami").status() == 0 && Instant.now().isBefore(end)) {
      Thread.sleep(100);
    }
    assertThat(shell.type("whoami")).exitedWith(ExitStatus.NOT_ALLOWED).stderrContains("login");
    assertThat(shell.type("kept")).stdoutIs("7\n");
    assertThat(shell.type("login --email " + sandbox.accounts().get(0).email())).succeeded();
    assertThat(shell.type("whoami")).succeeded();
  }

  @Test
  void whoTypesInTimeStaysLoggedIn() throws InterruptedException {
    var idle = new IdleLock(shell.shell());
    idle.begin();
    idle.end();
    Thread.sleep(1_500);
    assertThat(shell.type("whoami")).succeeded();
  }
}
