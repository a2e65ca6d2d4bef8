package dev.craftsh.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.SandboxedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code status} leaves out, and says of it. */
class ChannelFilterTest extends SandboxedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --arch riscv64 | hello has nothing for riscv64; there is amd64, arm64
          --base 10.04   | hello has nothing for the base 10.04; there is ubuntu@22.04, ubuntu@24.04
          --track nope   | hello has no track "nope"; there is 1.0, latest
          --track 1.1    | hello has no track "1.1"; did you mean 1.0?
          """)
  void whatThePackageHasNothingForIsToldWithWhatThereIs(String flag, String sentence) {
    shell.terminal(100);
    assertThat(shell.type("status hello " + flag))
        .succeeded()
        .stderrContains(sentence, "no channel is what was asked for")
        .nowhereContains("nothing was released yet");
  }

  @Test
  void aPackageWithoutReleasesIsStillCalledThat() {
    shell.terminal(100);
    assertThat(shell.type("status my-charm"))
        .succeeded()
        .stderrContains("nothing was released yet");
  }
}
