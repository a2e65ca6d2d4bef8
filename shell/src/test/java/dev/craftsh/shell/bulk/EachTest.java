package dev.craftsh.shell.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Trouble;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EachTest extends SandboxedTest {

  private void file(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  private String read(String name) throws IOException {
    return Files.readString(directory.resolve(name));
  }

  @Test
  void theRowsOfAFileAreReleasedAndShownInTheirOrder() throws IOException {
    file("r.csv", "name,rev,channel\nhello,1,latest/candidate\nhello,2,latest/beta\n");

    assertThat(shell.type("each r.csv -> release {name} {rev} {channel}"))
        .succeeded()
        .stdoutContains(
            "name\trev\tchannel\tplatform\tbefore\tafter\tresources\n"
                + "hello\t1\tlatest/candidate\t",
            "\nhello\t2\tlatest/beta\t");
    assertThat(shell.type("status hello --track latest -o csv").stdout())
        .contains("ubuntu 22.04 (amd64),amd64,latest/beta,open,2,2,");
  }

  @Test
  void namesQueriesAndStandardInputAreItemsToo() {
    sandbox.charm("other").upload(1).release("edge", 1);
    var names = shell.start("each", "hello,other", "--", "status", "{name}");
    var query = shell.start("each", "$(names", "--filter", "name=h*)", "--", "status", "{name}");
    var piped = shell.input("hello\nother\n").start("each", "-", "->", "status", "{name}");

    assertThat(names).succeeded().stdoutContains("\nhello\tlatest\t", "\nother\tlatest\t");
    assertThat(query).succeeded().stdoutContains("\nhello\tlatest\t");
    assertThat(query.stdout()).doesNotContain("other");
    assertThat(piped.stdout()).isEqualTo(names.stdout());
  }

  @Test
  void itMeansTheSameInAScriptAndInAQuotedQuery() throws IOException {
    file("x.jsh", "each $(names --filter 'name=h*') -> status {name}\n");

    assertThat(shell.start("x.jsh").stdout())
        .isEqualTo(shell.type("each $(names --filter 'name=h*') -> status {name}").stdout())
        .contains("\nhello\tlatest\t");
  }

  @Test
  void someRefusedRowsArePartlyDoneAndTheFileSaysWhich() throws IOException {
    file("r.csv", "name,rev,channel\nhello,1,latest/beta\nhello,99,edge\nnope,1,edge\n");

    var run = shell.type("each r.csv --results done.csv -> release {name} {rev} {channel}");

    assertThat(run)
        .exitedWith(ExitStatus.PARTLY_DONE)
        .stdoutContains("hello\t1\tlatest/beta")
        .stderrContains(
            "2 of 3 rows are not done",
            "each --failed done.csv -> …",
            "row 2: release hello 99 edge: ",
            "row 3: ");
    assertThat(read("done.csv").lines())
        .hasSize(4)
        .startsWith(
            "row,name,rev,channel,outcome,exit_status,error_code,error_message,request_id",
            "1,hello,1,latest/beta,done,0,,,")
        .anyMatch(line -> line.startsWith("3,nope,1,edge,failed,1,STORE-NOT-FOUND,"));
  }

  @Test
  void onlyTheFailedRowsAreRunAgain() throws IOException {
    file("r.csv", "name,rev\nhello,1\nlater,1\n");
    shell.type("each r.csv --results done.jsonl -> release {name} {rev} latest/edge");
    sandbox.charm("later").upload(1);

    var again =
        shell.type(
            "each --failed done.jsonl --results again.jsonl -> release {name} {rev} latest/edge");

    assertThat(again).succeeded().stdoutContains("later\t1\tlatest/edge");
    assertThat(read("again.jsonl").lines())
        .singleElement()
        .satisfies(
            line -> {
              var row = JsonParser.parseString(line).getAsJsonObject();
              assertThat(row.get("row").getAsString()).isEqualTo("2");
              assertThat(row.get("outcome").getAsString()).isEqualTo("done");
            });
    assertThat(shell.type("each --failed again.jsonl -> release {name} {rev} latest/edge"))
        .succeeded()
        .stdoutIsEmpty();
  }

  @Test
  void aRowWhoseAnswerWasLostIsDoneWhereTheStoreShowsSo() throws IOException {
    file("r.csv", "name,rev\nhello,1\nhello,2\nhello,3\n");
    sandbox.failNext(Fault.of(Trouble.DROP_AFTER).on("POST", "/releases"));

    var run = shell.type("each r.csv -j 1 --results done.csv -> release {name} {rev} latest/edge");

    assertThat(run).succeeded().stderrContains("the answer was lost");
    assertThat(read("done.csv")).contains("1,hello,1,done,0,,,");
  }

  @Test
  void aRowWhoseOutcomeIsUnknownIsNotRepeatedUnasked() throws IOException {
    file("done.csv", "row,name,rev,outcome\n1,hello,1,unknown\n2,hello,2,done\n");

    assertThat(shell.type("each --failed done.csv --preview -> release {name} {rev} edge"))
        .succeeded()
        .stdoutIs("row\tcommand\n");
    assertThat(
            shell.type("each --failed done.csv --unknown --preview -> release {name} {rev} edge"))
        .succeeded()
        .stdoutIs("row\tcommand\n1\trelease hello 1 edge\n");
  }

  @Test
  void allRowsRefusedIsAFailure() {
    assertThat(shell.type("each a1,b2 -> status {name}"))
        .exitedWith(ExitStatus.FAILED)
        .stdoutIsEmpty()
        .stderrContains("2 of 2 rows are not done", "[SHELL-NOTHING-DONE]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "each r.csv -> release {name} {revision} {channel}",
        "each r.csv -> release {name} {rev}",
        "each r.csv -> release {name} {channel} {rev}",
        "each r.csv -> releas {name} {rev} {channel}",
        "each r.csv -> release {name} {rev} {channel} --force",
        "each r.csv -> {name} {rev} {channel}",
        "each r.csv -> login",
        "each r.csv -> status {name} -o json",
        "each r.csv",
        "each -> status {name}",
        "each missing.csv -> status {name}",
        "each --failed r.csv -> status {name}",
        "each --failed r.csv hello -> status {name}",
        "each $(api GET /v1/tokens/whoami) -> status {name}",
        "each r.csv --jobs none -> status {name}"
      })
  void aWrongLineIsRefusedBeforeAnythingRuns(String line) throws IOException {
    file("r.csv", "name,rev,channel\nhello,1,latest/beta\nhello,2,latest/edge\n");
    shell.type("whoami");
    int before = sandbox.log().size();

    assertThat(shell.type(line)).exitedWith(ExitStatus.USAGE).stdoutIsEmpty();
    assertThat(sandbox.log().stream().skip(before)).noneMatch(entry -> entry.contains("POST"));
  }

  @Test
  void oneBadRowRefusesAllBeforeTheFirst() throws IOException {
    file("r.csv", "name,rev\nhello,1\nhello,two\nhello,--help\n");

    assertThat(shell.type("each r.csv -> release {name} {rev} edge"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("Cannot use row 3");
    file("r.csv", "name,rev\nhello,1\nhello,two\n");
    assertThat(shell.type("each r.csv -> release {name} {rev} latest/beta"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("1 of 2 lines would be refused", "row 2: release hello two latest/beta");
    assertThat(shell.type("status hello --track latest -o csv").stdout())
        .doesNotContain("latest/beta,open,1.0,1");
  }

  @Test
  void aCellIsNeverASecondCommand() throws IOException {
    file("r.csv", "name\n\"hello; unregister my\"\n\"hello > x.txt\"\n");

    assertThat(shell.type("each r.csv -> info {name}")).exitedWith(ExitStatus.FAILED);
    assertThat(directory.resolve("x.txt")).doesNotExist();
    assertThat(shell.type("names").stdout()).contains("\nmy\t");
  }

  @Test
  void aBarOnATerminalCountsAndALogHasTenths() {
    shell.terminal(80).with("--color", "never");
    assertThat(shell.type("each hello,my,my-charm -> status {name}"))
        .succeeded()
        .stderrContains("status", "3 of 3");
  }

  @Test
  void checkLooksBehindTheArrow() throws IOException {
    file("x.jsh", "each hello -> releas {name} 1 edge\neach hello -> release {name} one edge\n");

    assertThat(shell.start("check", "x.jsh"))
        .exitedWith(ExitStatus.FAILED)
        .stdoutContains("x.jsh\t1\t15\t", "x.jsh\t2\t30\t");
  }
}
