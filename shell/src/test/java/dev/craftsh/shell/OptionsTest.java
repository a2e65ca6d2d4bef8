package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.TestShell;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private final TestShell shell = TestShell.in(Path.of("."));

  @Test
  void anUnknownOptionGetsTheNearestOneAndTheUsage() {
    assertThat(shell.start("--outptu", "json", "whoami"))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrIs(
            """
            Cannot start craftsh  [SHELL-UNKNOWN-OPTION]
              why  there is no option --outptu
              do   did you mean --output? usage: craftsh [options] [COMMAND [ARG...] | FILE.jsh \
            [ARG...]]; see --help
            """);
  }

  @Test
  void whereJsonIsWantedAMistakeInTheOptionsIsJsonToo() {
    for (var words :
        List.of("--outptu -o json whoami", "-o=json --output json --port", "-ojson -X")) {
      var run = shell.start(words.split(" ", -1));

      assertThat(run).exitedWith(ExitStatus.USAGE).stdoutIsEmpty();
      var error = JsonParser.parseString(run.stderr()).getAsJsonObject();
      assertThat(error.get("code").getAsString()).startsWith("SHELL-");
      assertThat(error.get("exit_status").getAsInt()).isEqualTo(2);
    }
  }

  @Test
  void anUnknownFormatListsTheFormats() {
    assertThat(shell.start("-o", "xml", "whoami"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("use one of: table, json, ndjson, csv, tsv, yaml, markdown, vertical");
  }

  @Test
  void versionAndHelpNeedNothingElse() {
    assertThat(shell.start("--version").stdout()).startsWith("craftsh 0.").contains("Java ");
    assertThat(shell.start("--help")).succeeded().stdoutIs(Usage.text());
    assertThat(Usage.text().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(shell.start("-h")).succeeded();
  }

  @Test
  void aValueThatIsMissingIsSaid() {
    assertThat(shell.start("-o")).exitedWith(ExitStatus.USAGE).stderrContains("-o needs a value");
  }

  @Test
  void everyOptionInTheUsageIsUnderstood() {
    var option = Pattern.compile("--[a-z][a-z-]+").matcher(Usage.text());
    while (option.find()) {
      var name = option.group();
      if (!name.equals("--port")) {
        assertThat(shell.start(name, "memory", "--version").stderr())
            .as(name)
            .doesNotContain("there is no option");
      }
    }
  }

  @Test
  void theProfileComesFromItsFlagOrItsVariable() {
    shell.variable("CRAFTSH_PROFILE", "snap-staging");

    assertThat(shell.start("-o", "json", "profile").stdout())
        .contains("{\"name\": \"snap-staging\", \"current\": true");
    assertThat(shell.start("-p", "snap", "-o", "json", "profile").stdout())
        .contains("{\"name\": \"snap\", \"current\": true");
  }

  @Test
  void anUnknownProfileGetsTheNearestOne() {
    assertThat(shell.start("-p", "chram", "whoami"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("did you mean charm?");
  }

  @Test
  void theOfficialVariablesAndTheFlagsMoveTheAddresses() {
    shell.variable("CHARMCRAFT_STORE_API_URL", "https://charm.example/");
    shell.variable("STORE_DASHBOARD_URL", "https://snap.example");

    assertThat(shell.start("-o", "tsv", "profile").stdout())
        .contains("https://charm.example\t", "https://snap.example\t")
        .doesNotContain("charmhub.io\t");
    assertThat(shell.start("--api-url", "https://flag.example", "profile").stdout())
        .contains("https://flag.example\t")
        .doesNotContain("charm.example");
  }

  @Test
  void anAddressWithoutAHostIsRefused() {
    assertThat(shell.start("--api-url", "nonsense", "profile"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("Cannot use \"nonsense\" as the address of a store");
  }
}
