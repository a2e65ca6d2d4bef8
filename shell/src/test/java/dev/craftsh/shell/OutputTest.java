package dev.craftsh.shell;

import static dev.craftsh.shell.failure.ExitStatus.FAILED;
import static dev.craftsh.shell.failure.ExitStatus.INTERRUPTED;
import static dev.craftsh.shell.failure.ExitStatus.USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputTest extends SandboxedTest {

  @Test
  void columnsAreChosenSortedAndFilteredOnTheLine() {
    assertThat(
            shell.type(
                "revisions hello --columns version,revision --sort -revision --filter revision>=4"))
        .succeeded()
        .stdoutIs("version\trevision\n6\t6\n5\t5\n4\t4\n");
  }

  @Test
  void theSameIsAMethodOfEveryResult() {
    assertThat(
            shell.type(
                "print(run(\"revisions hello\").filter(\"revision<3\").sort(\"revision\")"
                    + ".columns(\"revision\"))"))
        .stdoutIs("revision\n1\n2\n");
  }

  @ParameterizedTest
  @CsvSource({
    "name=my*,2",
    "name!=my*,1",
    "name~ell,1",
    "status=registered,2",
    "'name=hello,my',2"
  })
  void aFilterIsAColumnAnOperatorAndAValue(String filter, int rows) {
    var run = shell.type("names --no-header --filter '" + filter + "'");

    assertThat(run.stdout().lines()).hasSize(rows);
  }

  @Test
  void aColumnThatDoesNotExistNamesThoseThatDo() {
    assertThat(shell.type("names --columns nme"))
        .exitedWith(USAGE)
        .stdoutIsEmpty()
        .stderrContains("There is no column \"nme\"", "did you mean name?", "name, type, visib");
  }

  @Test
  void aWrongColumnIsFoundBeforeTheStoreIsChanged() {
    assertThat(shell.type("release hello 5 latest/edge --columns chanel")).exitedWith(USAGE);
    assertThat(
            shell.type("status hello --no-header --filter channel=latest/edge --columns revision"))
        .stdoutContains("6");
  }

  @Test
  void aFileGetsTheFormatOfItsName() throws IOException {
    assertThat(shell.type("names --columns name,type --filter name=hello > out.csv"))
        .succeeded()
        .stdoutIsEmpty()
        .stderrIs("Wrote out.csv.\n");
    assertThat(directory.resolve("out.csv")).hasContent("name,type\nhello,charm\n");
    shell.type("names --columns name,type --filter name=my >> out.csv");
    assertThat(directory.resolve("out.csv")).hasContent("name,type\nhello,charm\nmy,charm\n");
    assertThat(shell.type("names --columns name --filter name=my > 'two words.json'")).succeeded();
    assertThat(directory.resolve("two words.json")).hasContent("[\n  {\"name\": \"my\"}\n]\n");
  }

  @Test
  void eachLineOfAStartSendsItsRowsWhereItSays() {
    assertThat(
            shell.start(
                "-e",
                "names --columns name --filter name=my > first.csv",
                "-e",
                "names --columns name --filter name=my | tr a-z A-Z",
                "-e",
                "1 + 1"))
        .succeeded()
        .stdoutIs("NAME\nMY\n2\n");
    assertThat(directory.resolve("first.csv")).hasContent("name\nmy\n");
    assertThat(shell.start("-e", "1 + 1", "-e", "names --columns name > last.csv"))
        .succeeded()
        .stdoutIsEmpty();
  }

  @Test
  void aFailedCommandLeavesTheFileAsItWas() throws IOException {
    Files.writeString(directory.resolve("out.csv"), "precious");

    assertThat(shell.type("status no-such > out.csv --force")).exitedWith(FAILED);
    assertThat(directory.resolve("out.csv")).hasContent("precious");
    assertThat(shell.type("names --columns name --filter name=my > out.csv --force"))
        .stderrIs("Replaced out.csv.\n");
    try (var files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString())).doesNotContain(".out.csv");
    }
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyWhereSomebodySaysSo() throws IOException {
    var file = Files.writeString(directory.resolve("out.csv"), "precious");

    assertThat(shell.type("release hello 5 latest/edge > out.csv"))
        .exitedWith(USAGE)
        .stderrContains("There is a file out.csv", "--force: > out.csv --force");
    assertThat(shell.type("status hello --risk edge --columns revision").stdout()).contains("6");
    assertThat(file).hasContent("precious");
    assertThat(shell.type("names --columns name --filter name=my >| out.csv")).succeeded();
    assertThat(file).hasContent("name\nmy\n");

    var asked = TestShell.on(sandbox, directory).answering("n", "yes");
    assertThat(asked.type("names --columns type > out.csv"))
        .exitedWith(USAGE)
        .stderrContains("Left out.csv as it is");
    assertThat(asked.type("names --columns type --filter name=my > out.csv")).succeeded();
    assertThat(file).hasContent("type\ncharm\n");
    asked.close();
  }

  @Test
  void nothingIsLostWhereNothingIsInTheFile() throws IOException {
    Files.createFile(directory.resolve("empty.csv"));
    assertThat(shell.type("names > empty.csv")).succeeded();
    assertThat(shell.type("names > /dev/null")).succeeded();
  }

  @Test
  void rowsAreAddedToTheSameColumnsAlone() throws IOException {
    var file = Files.writeString(directory.resolve("out.csv"), "name,type\nx,charm\n");

    assertThat(shell.type("names --columns type,name --filter name=my >> out.csv"))
        .exitedWith(USAGE)
        .stdoutContains("charm,my")
        .stderrContains("its columns are name,type, and these are type,name");
    assertThat(file).hasContent("name,type\nx,charm\n");
    assertThat(shell.type("names --columns name,type --filter name=my >> out.csv")).succeeded();
    assertThat(file).hasContent("name,type\nx,charm\nmy,charm\n");
    assertThat(shell.type("names --columns name --filter name=my --no-header >> out.csv"))
        .succeeded();
    assertThat(file).hasContent("name,type\nx,charm\nmy,charm\nmy\n");
  }

  @Test
  void aFileThatCannotBeWrittenStopsTheCommandBeforeItRuns() {
    assertThat(shell.type("release hello 5 latest/edge > no/such/folder.csv"))
        .exitedWith(USAGE)
        .stderrContains("there is no folder");
    assertThat(
            shell.type("status hello --no-header --filter channel=latest/edge --columns revision"))
        .stdoutContains("6");
  }

  @Test
  void progressIsToldInLinesOrNotAtAll() throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");
    assertThat(shell.start("upload", "my.charm").stderr()).contains("100 % of");
    assertThat(shell.start("--progress", "none", "upload", "my.charm").stderr())
        .doesNotContain("%")
        .isNotEmpty();
    assertThat(shell.terminal(80).start("--progress=lines", "upload", "my.charm").stderr())
        .contains("100 % of")
        .doesNotContain("\r");
  }

  @Test
  void aProgramReadsWhatAPipeWouldCarry() {
    assertThat(shell.type("names --columns name | grep -v name | sort -r | head -2"))
        .succeeded()
        .stdoutIs("my-charm\nmy\n");
    assertThat(shell.type("names -o json --columns name | tr a-z A-Z")).stdoutContains("\"HELLO\"");
    assertThat(shell.type("names | exit 3")).exitedWith(FAILED).stderrContains("status 3");
    assertThat(shell.type("names | exit 130"))
        .exitedWith(INTERRUPTED)
        .stderrContains("Interrupted", "\"exit 130\" was ended");
  }

  @Test
  void onlyCommandsAreRedirectedAndOnlyByAMarkThatBeginsAWord() {
    assertThat(shell.type("5 > 3")).stdoutIs("true\n");
    assertThat(shell.type("6 | 1")).stdoutIs("7\n");
    assertThat(shell.type("var names = 4")).succeeded();
    assertThat(shell.type("names > 3")).stdoutIs("true\n");
    assertThat(shell.type("/names --columns name > slash.csv")).succeeded();
    assertThat(directory.resolve("slash.csv")).exists();
    assertThat(shell.type("revisions hello --columns revision --no-header --filter revision>5"))
        .stdoutIs("6\n");
  }

  @Test
  void aScreenReaderIsToldWords() {
    shell.variable("ACCESSIBLE", "1").terminal(80);

    assertThat(shell.start("status", "hello", "--filter", "risk=beta"))
        .stdoutContains("Channel: beta; Version: follows candidate; Revision: follows candidate");
  }

  @Test
  void aProgressiveReleaseIsDrawnForEyesAndSaidInWords() {
    shell.terminal(100).with("--profile", "sandbox-snap");
    assertThat(shell.start("release", "hello", "5", "edge", "--progressive", "30")).succeeded();
    var edge = new String[] {"status", "hello", "--filter", "state=progressing"};

    assertThat(shell.start(edge)).stdoutContains("edge", "5", "→ 30/30 %  ███░░░░░░░");
    assertThat(shell.variable("LC_ALL", "C").start(edge))
        .stdoutContains("-> 30/30 %  [###.......]");
    assertThat(shell.variable("ACCESSIBLE", "1").start(edge))
        .stdoutContains("Progress: progressing to 30 percent, now 30");
    assertThat(shell.start("status", "hello", "--filter", "state=progressing", "-o", "json"))
        .stdoutContains("\"state\": \"progressing\"", "\"target_percentage\": 30");
  }

  @Test
  void aTerminalWithoutUnicodeGetsNone() {
    shell.variable("LC_ALL", "C").terminal(80);

    assertThat(shell.start("status", "hello").stdout()).contains("^").isASCII();
  }

  @Test
  void whatTheScreenHasNoRoomForIsSaid() {
    shell.terminal(40);

    assertThat(shell.start("revisions", "hello").stderr())
        .contains("3 columns hidden: Status, Created at,");
    assertThat(shell.start("revisions", "hello", "--wide"))
        .stderrIsEmpty()
        .stdoutContains("Sha3 384");
  }

  @Test
  void columnsOfSeveralPackagesAreChosenByAllTheirNames() {
    assertThat(shell.type("status hello my-charm --columns name,channel -o tsv"))
        .succeeded()
        .stdoutContains("name\tchannel\n", "hello\tlatest/stable\n");
    assertThat(shell.type("revisions hello --released --columns revision,channels -o tsv"))
        .succeeded()
        .stdoutContains("revision\tchannels\n");
    assertThat(shell.type("status hello --columns nonsense")).exitedWith(2);
  }

  @Test
  void whatEachCarriesOutHasItsOwnColumns() {
    assertThat(shell.type("each hello,my-charm --columns name,channel -o tsv -> status {name}"))
        .succeeded()
        .stdoutContains("name\tchannel\n");
  }

  @Test
  void theSchemaOfACommandIsDataToo() {
    assertThat(shell.type("help --schema status -o json"))
        .succeeded()
        .stdoutContains(
            "\"key\": \"state\"", "[\"open\", \"progressing\", \"following\", \"closed\"]");
    assertThat(shell.type("help --schema nonsense")).exitedWith(2);
  }

  @Test
  void jsonWithKeysIsTheseKeysAsJson() {
    assertThat(shell.type("revisions hello --json revision,version --filter revision<3"))
        .succeeded()
        .stdoutIs(
            """
            [
              {"revision": 2, "version": "2"},
              {"revision": 1, "version": "1"}
            ]
            """);
    assertThat(shell.type("names --json=name --filter name=my"))
        .stdoutIs("[\n  {\"name\": \"my\"}\n]\n");
    assertThat(shell.start("release", "hello", "5", "edge", "--json", "channel,after"))
        .succeeded()
        .stdoutContains("\"channel\": \"latest/edge\"");
    assertThat(shell.type("each hello --json name,channel -> status {name}"))
        .succeeded()
        .stdoutContains("{\"name\": \"hello\", \"channel\": \"latest/stable\"}");
  }

  @Test
  void jsonWithoutKeysTellsWhichThereAre() {
    for (var line : List.of("status --json", "status hello --json", "status --json -o tsv")) {
      assertThat(shell.type(line))
          .succeeded()
          .stdoutIs(shell.type("help --schema status -o tsv").stdout());
    }
    // Commands whose keys depend on what they find have no list of them.
    assertThat(shell.type("api GET /v1/tokens/whoami --json"))
        .succeeded()
        .stdoutContains("\"username\":\"sandbox\"");
  }

  @Test
  void nothingIsChangedWhereTheKeysAreMissing() {
    assertThat(shell.type("release hello 5 edge --json"))
        .exitedWith(USAGE)
        .stdoutIsEmpty()
        .stderrContains("--json needs the keys", "nothing was changed", "name,channel,platform");
    assertThat(shell.type("status hello --json channel,revision --filter risk=edge"))
        .stdoutContains("\"revision\": 6");
  }

  @Test
  void jsonOfAKeyThatIsNoneIsFoundBeforeTheStoreIsChanged() {
    assertThat(shell.type("release hello 5 edge --json chanel"))
        .exitedWith(USAGE)
        .stderrContains("There is no column \"chanel\"", "did you mean channel?");
    assertThat(shell.type("names --json name -o csv"))
        .exitedWith(USAGE)
        .stderrContains("--output was given twice");
  }

  @ParameterizedTest
  @CsvSource({
    "charmcraft names --format json",
    "charmcraft names --format=json",
    "charmcraft status hello --format json",
    "charmcraft status hello --json channel",
    "snapcraft status hello --json channel"
  })
  void spellingsOfTheOfficialToolsAreTakenAsBefore(String line) {
    shell.type("profile use sandbox-" + (line.startsWith("snap") ? "snap" : "charm"));

    assertThat(shell.type(line)).succeeded().stdoutContains("[\n  {\"");
  }

  @Test
  void verticalIsAListOfEachRow() {
    shell.terminal(60).with("--color", "never");
    var run = shell.start("-o", "vertical", "revisions", "hello", "--filter", "revision<3");

    assertThat(run).succeeded().stderrIsEmpty();
    assertThat(run.stdout()).startsWith("Revision");
    assertThat(run.stdout().split("\n\n", -1)).hasSize(2);
    assertThat(run.stdout().lines()).allMatch(line -> line.length() <= 60);
    assertThat(shell.type("names --filter name=nothing -o vertical")).stdoutIsEmpty();
  }

  @Test
  void aLoginIsExportedAsJson() {
    shell.answering(sandbox.accounts().get(0).password());
    var email = sandbox.accounts().get(0).email();
    assertThat(shell.type("export-login ./new.login -o json --email " + email))
        .succeeded()
        .stdoutContains("\"email\": \"" + email + "\"");
  }

  @Test
  void aFilterThatNothingFitsDoesNotSayThatThereIsNothing() {
    assertThat(shell.type("names --filter name=nothing -o table"))
        .succeeded()
        .stdoutIsEmpty()
        .stderrContains("none of the 3 rows fits --filter name=nothing");
    assertThat(shell.type("names --filter name=nothing -o json")).stdoutIs("[]\n");
  }
}
