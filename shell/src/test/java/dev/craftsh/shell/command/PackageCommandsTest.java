package dev.craftsh.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.SandboxedTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What a package is, and its tracks. */
class PackageCommandsTest extends SandboxedTest {

  @Test
  void infoShowsACharmToAnybody() {
    assertThat(shell.type("info hello -o json"))
        .succeeded()
        .stdoutContains("\"name\": \"hello\"", "\"type\": \"charm\"", "latest/stable");
  }

  @Test
  void infoShowsASnapToAnybody() {
    shell.type("profile use sandbox-snap");
    assertThat(shell.type("info hello")).succeeded().stdoutContains("hello", "latest/stable");
  }

  @Test
  void infoOfWhatNobodyPublishedSaysThatItIsNotFound() {
    assertThat(shell.type("info nobody-has-this"))
        .exitedWith(1)
        .stderrContains("Cannot read about nobody-has-this");
  }

  @Test
  void whatIsNotFoundLeadsToTheListOfWhatIsThere() {
    assertThat(shell.type("release hello 99 latest/edge"))
        .exitedWith(1)
        .stderrContains("see: revisions hello");
    assertThat(shell.type("resource-revisions hello wholly-other"))
        .exitedWith(1)
        .stderrContains("see: resources hello");
  }

  @Test
  void historyListsWhatWasDoneToAChannel() {
    shell.type("profile use sandbox-snap");
    var all = shell.type("history hello -o json");
    assertThat(all).succeeded().stdoutContains("\"channel\": \"latest/stable\"");
    assertThat(shell.type("history hello latest/edge").stdout()).doesNotContain("latest/stable");
    assertThat(shell.type("history hello --channel latest/edge").stdout())
        .isEqualTo(shell.type("history hello latest/edge").stdout())
        .isEqualTo(shell.type("history --channel edge hello").stdout());
    assertThat(shell.type("history hello edge --columns revision,version").stdout())
        .contains("6\t2.12.1\n");
    assertThat(shell.type("history hello nowhere")).exitedWith(2).stderrContains("not a channel");
  }

  @Test
  void metricsHaveARowForEachDayAndGroup() {
    shell.type("profile use sandbox-snap");
    var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    var before = yesterday.minusDays(1);
    var line = "metrics hello installed_base_by_version --start " + before + " --end " + yesterday;
    assertThat(shell.type(line + " -o json"))
        .succeeded()
        .stdoutContains(
            "\"day\": \"" + before + "\"", "\"day\": \"" + yesterday + "\"", "\"machines\": ");
    assertThat(shell.type("metrics hello installed_base_by_version -o json"))
        .succeeded()
        .stdoutContains("\"day\": \"" + yesterday + "\"");
    assertThat(shell.type("metrics hello installed_base_by_version --start lately"))
        .exitedWith(2)
        .stderrContains("\"lately\" is not a day");
  }

  @Test
  void metricsDrawHowEachGroupWent() {
    shell.terminal(120).with("--profile", "sandbox-snap");
    var metrics = new String[] {"metrics", "hello", "installed_base_by_version"};

    assertThat(shell.start(metrics).stdout()).containsPattern("[▁▂▃▄▅▆▇█]{30}\n");
    assertThat(shell.variable("LC_ALL", "C").start(metrics).stdout())
        .isASCII()
        .containsPattern("[_.,=+*#-]{30}\n");
    assertThat(shell.variable("ACCESSIBLE", "1").start(metrics).stdout())
        .containsPattern("Trend: from \\d+ to \\d+, lowest \\d+, highest \\d+\n");
  }

  @Test
  void charmsHaveNeitherHistoryNorMetrics() {
    assertThat(shell.type("history hello")).exitedWith(1).stderrContains("use the Snap Store");
    assertThat(shell.type("metrics hello m")).exitedWith(1).stderrContains("use the Snap Store");
  }

  @Test
  void theDefaultTrackIsSet() {
    shell.type("profile use sandbox-snap");
    assertThat(shell.type("set-default-track hello latest")).succeeded();
    assertThat(shell.type("set-default-track hello none-such"))
        .exitedWith(1)
        .stderrContains("none-such");
  }

  @Test
  void theDefaultTrackOfACharmIsOneOfItsTracks() {
    assertThat(shell.type("set-default-track hello 1.0"))
        .succeeded()
        .stderrContains("The default track of hello is 1.0 now.");
    assertThat(shell.type("api GET /v1/charm/hello"))
        .succeeded()
        .stdoutContains("\"default-track\":\"1.0\"");
    assertThat(shell.type("set-default-track hello none-such")).exitedWith(1);
  }

  @Test
  void tracksAreCreatedWhereAGuardrailAllowsThem() {
    assertThat(shell.type("create-track hello 2.0 2.1 --version-pattern '2[.].*' -o json"))
        .succeeded()
        .stdoutContains("\"created\": 2");
    assertThat(shell.type("tracks hello")).succeeded().stdoutContains("2.0", "2.1", "2[.].*");
    assertThat(shell.type("create-track hello 2.0")).exitedWith(1).stderrContains("2.0");
    assertThat(shell.type("create-track hello next"))
        .exitedWith(1)
        .stderrContains("do not match a guardrail: next");
  }

  @Test
  void tracksOfASnapAreCreatedByItsStoresPeople() {
    shell.type("profile use sandbox-snap");
    assertThat(shell.type("create-track hello 2.0"))
        .exitedWith(1)
        .stderrContains("on request only");
  }

  @Test
  void tracksAreListedOnBothStores() {
    assertThat(shell.type("tracks hello")).succeeded().stdoutContains("latest");
    shell.type("profile use sandbox-snap");
    assertThat(shell.type("tracks hello")).succeeded().stdoutContains("latest");
  }
}
