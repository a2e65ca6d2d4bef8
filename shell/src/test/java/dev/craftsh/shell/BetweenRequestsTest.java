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
    interruptAfterTheFirst("");
  }

  /** The same for the first answer to a request that begins like that. */
  private void interruptAfterTheFirst(String request) {
    shell.type("whoami");
    shell
        .shell()
        .session()
        .interceptions()
        .put(
            Seat.CASSETTE,
            (call, onward) -> {
              var reply = onward.send();
              boolean isOne = (call.method() + call.uri().getPath()).startsWith(request);
              if (isOne && asked.incrementAndGet() == 1) {
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
  void whatWasDoneBeforeIsToldAllTheSame() {
    interruptAfterTheFirst("POST/v1/charm/hello/releases");

    assertThat(shell.type("release hello 3 latest/beta"))
        .succeeded()
        .stdoutContains("latest/beta", "\t3\t");
  }

  @Test
  void whatIsLeftOfAPromotionIsToldAllTheSame() {
    shell.type("profile use sandbox-snap");
    interruptAfterTheFirst("POST/dev/api/snap-release/");

    assertThat(shell.type("promote hello --from edge --to stable --yes"))
        .exitedWith(ExitStatus.PARTLY_DONE)
        .stdoutContains("latest/stable\tamd64\t3\t5", "latest/stable\tarm64\t4\t4")
        .stderrContains("it was cancelled", "go on with: release hello 6 latest/stable");
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
