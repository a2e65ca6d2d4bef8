package dev.craftsh.shell.pty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard streams that are closed, full, or read by somebody who leaves. */
class StreamsIT {
  @TempDir Path scratch = Path.of("");

  /** Runs a line of the shell's, in which {@code craftsh} is the packaged program. */
  private Packaged.Ended sh(String line) throws IOException, InterruptedException {
    var packaged = Packaged.in(scratch);
    var script = scratch.resolve("line.sh");
    Files.writeString(
        script, "#!/bin/bash\ncraftsh() { '" + packaged.launcher() + "' \"$@\"; }\n" + line + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return packaged.launchedBy(script).run();
  }

  @Test
  void outputThatCannotBeWrittenIsAnError() throws Exception {
    for (var where : new String[] {">/dev/full", ">&-"}) {
      var ended = sh("craftsh --sandbox names " + where);

      assertThat(ended.status()).as(where).isEqualTo(1);
      assertThat(ended.stderr()).contains("Cannot write the output  [SHELL-FILE]");
    }
  }

  @Test
  void aClosedInputIsAnEmptyOne() throws Exception {
    var ended = sh("craftsh --sandbox <&-");

    assertThat(ended.status()).as(ended.stderr()).isZero();
    assertThat(ended.stdout()).isEmpty();
  }

  @Test
  void aReaderWhoLeavesEndsAnEndlessWriterWithoutAWord() throws Exception {
    var ended =
        sh("craftsh --sandbox -e 'while (true) print(1)' | head -n 1; exit ${PIPESTATUS[0]}");

    assertThat(ended.status()).isEqualTo(141);
    assertThat(ended.stdout()).isEqualTo("1\n");
    assertThat(ended.stderr()).isEmpty();
  }

  @Test
  void theLocaleDoesNotDamageWhatIsTyped() throws Exception {
    var ended = sh("LC_ALL=C craftsh --sandbox -e 'print(\"日本語 é\")'");

    assertThat(ended.stdout()).isEqualTo("日本語 é\n");
  }
}
