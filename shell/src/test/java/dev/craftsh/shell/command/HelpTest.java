package dev.craftsh.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest extends SandboxedTest {
  private static final int WIDEST = 80;

  static List<String> topics() {
    return HelpTopics.NAMES;
  }

  static Stream<String> examplesOfTopics() {
    return topics().stream()
        .flatMap(topic -> HelpTopics.page(topic).lines())
        .filter(line -> line.startsWith("  > "))
        .map(line -> line.substring(4));
  }

  @Test
  void helpIsTheSameTextHoweverItIsAskedFor() {
    var page = shell.type("help release").stdout();

    assertThat(shell.type("release --help").stdout()).isEqualTo(page);
    assertThat(shell.type("release?").stdout()).isEqualTo(page);
    assertThat(shell.type("/release ?").stdout()).isEqualTo(page);
    assertThat(shell.start("release?").stdout()).isEqualTo(page);
    assertThat(page).contains("\nUsage\n", "\nOptions\n", "\nExamples\n", "\nColumns\n");
    assertThat(page).contains("\nExit status\n  0 done, 1 failed, 2 wrong usage");
  }

  @Test
  void aKeyIsExplainedToo() {
    assertThat(shell.type("help color --columns key,value,values,meaning").stdout())
        .isEqualTo(shell.type("config get color --columns key,value,values,meaning").stdout())
        .contains("always");
    assertThat(shell.type("help colour"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("did you mean \"help color\"?");
  }

  @Test
  void theStatusesOfACommandAreThoseItCanHave() {
    assertThat(statuses("release"))
        .contains(" 4 not", " 6 changed", " 7 ", " 10 ")
        .doesNotContain("5");
    assertThat(statuses("promote")).contains(" 3 partly done,", " 6 changed meanwhile,");
    assertThat(statuses("upload")).contains(" 5 still processing,", " 7 outcome unknown,");
    assertThat(statuses("each")).contains(" 3 partly done").doesNotContain("10");
    assertThat(statuses("names")).contains(" 4 not").doesNotContain("3", "6", "7", "10");
    assertThat(statuses("set"))
        .isEqualTo("  0 done, 1 failed, 2 wrong usage; see help exit-status");
  }

  private static String statuses(String command) {
    var page = HelpPage.of(CoreCommands.registry().get(command).spec());
    var from = page.indexOf("Exit status\n") + "Exit status\n".length();
    return page.substring(from).lines().findFirst().orElse("");
  }

  @Test
  void ofEveryCommandTheHelpIsTheSameTextHoweverItIsAskedFor() {
    for (var command : CoreCommands.registry().commands()) {
      var name = command.spec().name();
      var page = shell.type("help " + name).stdout();
      assertThat(page).startsWith(name + ": ").contains("\nUsage\n", "\nExample");
      assertThat(command.spec().examples()).allSatisfy(line -> assertThat(page).contains(line));
      assertThat(shell.type(name + "?").stdout()).as(name).isEqualTo(page);
      assertThat(shell.type("/" + name + " ?").stdout()).as(name).isEqualTo(page);
      assertThat(shell.type("/" + name + " --help").stdout()).as(name).isEqualTo(page);
      for (var alias : command.spec().aliases()) {
        // Behind help a slash begins a word to look for.
        boolean slashed = alias.startsWith("/");
        assertThat(shell.type(slashed ? alias + " ?" : "help " + alias).stdout())
            .as(alias)
            .isEqualTo(page);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80})
  void aPageIsBrokenBetweenWordsWhereTheScreenEnds(int columns) {
    try (var narrow = TestShell.on(sandbox, directory).terminal(columns)) {
      for (var command : CoreCommands.registry().commands()) {
        var name = command.spec().name();
        var page = narrow.with("--color", "never").type("help " + name).stdout();
        assertThat(page.lines())
            .as(page)
            .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
        assertThat(words(page)).isEqualTo(words(shell.type("help " + name).stdout()));
      }
    }
  }

  @Test
  void whatIsBrokenGoesOnBelowWhereItBegan() {
    try (var narrow = TestShell.on(sandbox, directory).terminal(60).with("--color", "never")) {
      assertThat(narrow.type("help release").stdout())
          .contains(
              """

              Usage
                release NAME REVISION CHANNEL...
                  [--resource NAME:REVISION]... [--progressive PERCENT]
                  [--if-holds REVISION]... [--ensure-track]
              """)
          .contains(
              "      --if-holds REVISION       only if the channel holds\n"
                  + " ".repeat(32)
                  + "this now: a revision, or\n"
                  + " ".repeat(32)
                  + "nothing\n");
    }
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void everyTopicHasAPageThatFitsTheScreen(String topic) {
    var page = shell.type("help " + topic);

    assertThat(page).succeeded();
    assertThat(page.stdout().lines()).hasSizeLessThanOrEqualTo(24);
    assertThat(page.stdout().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDEST));
    assertThat(shell.type("help topics").stdout()).contains(topic + "\t" + HelpTopics.title(topic));
  }

  @ParameterizedTest
  @MethodSource("examplesOfTopics")
  void everyExampleOfATopicRuns(String example) {
    assertThat(shell.type("run(\"release hello 5 latest/candidate\")")).succeeded();
    assertThat(shell.type("var open = store.listReleases(\"hello\").channelMap()")).succeeded();
    assertThat(shell.type(example)).succeeded();
  }

  @Test
  void aWordIsFoundInCommandsAndTopics() {
    assertThat(shell.type("help /progressive")).succeeded().stdoutContains("release\t", "upload\t");
    assertThat(shell.type("help /CTRL-r")).succeeded().stdoutContains("keys\tCtrl-R");
    assertThat(shell.type("help /status").stdout().lines().skip(1).findFirst())
        .hasValueSatisfying(line -> assertThat(line).startsWith("status\t"));
    assertThat(shell.type("help /no-such-word")).exitedWith(ExitStatus.USAGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          help chanels                        | did you mean "help channels"?
          relese?                             | did you mean "help release"?
          statsu hello                        | did you mean "status"?
          status --trakc latest hello         | did you mean --track?
          status helo                         | did you mean hello?
          release hello 6 latest/egde         | did you mean latest/edge?
          release hello 6 stabel              | did you mean stable?
          release hello 6 latset/edge         | did you mean latest/edge?
          set-default-track hello lastest     | did you mean latest?
          resource-revisions hello greting    | did you mean greeting?
          profile use sandbox-chram           | did you mean sandbox-charm?
          set fedback silent                  | did you mean feedback?
          set feedback silnt                  | did you mean silent?
          status hello -o jsno                | did you mean json?
          names --columns nmae                | did you mean name?
          """)
  void aWordThatIsNearlyRightGetsTheRightOneSuggested(String line, String told) {
    var run = shell.type(line);

    assertThat(run.status()).isNotZero();
    assertThat(run).stderrContains(told);
  }

  @Test
  void nothingIsSuggestedForWhatExistsOrIsLikeNothing() {
    assertThat(shell.type("status xyzzy-plugh-nothing")).nowhereContains("did you mean");
    assertThat(shell.type("resource-revisions hello zzzzzzzzzz")).nowhereContains("did you mean");
  }

  @Test
  void aCommandThatWouldBeRefusedSaysSoOnItsPage() {
    try (var readOnly = TestShell.on(sandbox, directory).with("--read-only");
        var nobody = TestShell.in(directory).with("-p", "snap")) {
      assertThat(readOnly.type("help release"))
          .stdoutContains("Not now\n  this session is read-only");
      assertThat(readOnly.type("help status")).nowhereContains("Not now");
      readOnly.type("profile use sandbox-snap");
      assertThat(readOnly.type("help progress")).nowhereContains("Not now");
      assertThat(readOnly.type("help snapcraft")).nowhereContains("Not now");
      assertThat(nobody.type("help release")).stdoutContains("Not now\n  not logged in: login");
      assertThat(nobody.type("resources?")).stdoutContains("only for charms: profile use charm");
      assertThat(nobody.type("help login")).nowhereContains("Not now");
    }
  }
}
