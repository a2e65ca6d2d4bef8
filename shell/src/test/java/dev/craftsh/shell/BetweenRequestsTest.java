package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.session.Interceptions.Seat;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C that comes when no request is on its way, but the command is not done. */
class BetweenRequestsTest extends SandboxedTest {
  private final AtomicInteger asked = new AtomicInteger();

  /** From now on somebody presses Ctrl-C when the first answer is there. */
  private void interruptAfterTheFirstAnswer() {
    shell.type("whoami");
    shell
        .shell()
        .session()
        .interceptions()
        .put(
            Seat.CASSETTE,
            (call, onward) -> {
              var reply = onward.send();
              if (asked.incrementAndGet() == 1) {
                shell.shell().interpreter().interrupt();
              }
              return reply;
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "release hello 3 latest/beta",
        "promote hello --from latest/edge --to latest/candidate --yes",
        "close hello edge --force",
        "run(\"release hello 3 latest/beta\")",
        "each hello,hello --jobs 1 -> status {name}"
      })
  void endsTheCommandBeforeItsNextRequest(String line) {
    interruptAfterTheFirstAnswer();

    assertThat(shell.type(line)).exitedWith(ExitStatus.INTERRUPTED);
    assertThat(asked).hasValue(1);
    assertThat(sandbox.log()).noneMatch(said -> said.startsWith("POST /v1/charm/hello/releases"));
  }

  @Test
  void endsNothingThatIsTypedLater() {
    interruptAfterTheFirstAnswer();
    shell.type("release hello 3 latest/beta");

    assertThat(shell.type("release hello 3 latest/beta")).succeeded();
    assertThat(shell.type("store.release(\"hello\", ReleaseRequest.of(3, \"latest/beta\"))"))
        .succeeded();
  }
}
