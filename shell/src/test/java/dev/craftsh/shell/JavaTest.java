package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class JavaTest extends SandboxedTest {

  @Test
  void storeIsTheClientThatTheCommandsUse() {
    assertThat(shell.type("store == session.store()")).stdoutIs("true\n");
    assertThat(shell.type("store.whoami().account().email()"))
        .succeeded()
        .stdoutIs(sandbox.accounts().get(0).email() + "\n");
  }

  @Test
  void recordsAndListsOfRecordsAreTables() {
    shell.terminal(100).with("--color", "never");

    assertThat(shell.type("store.listRevisions(\"hello\")"))
        .succeeded()
        .stdoutContains("Revision  Version  Status");
    assertThat(shell.type("new Channel(\"2.0\", Risk.EDGE, Optional.empty())"))
        .stdoutIs("Track   2.0\nRisk    edge\nBranch\n");
    assertThat(shell.type("List.of(Channel.parse(\"edge\"), Channel.parse(\"2.0/beta\"))"))
        .stdoutIs("Track   Risk  Branch\nlatest  edge\n2.0     beta\n");
    assertThat(shell.type("new java.util.TreeMap<>(Map.of(\"b\", 2, \"a\", 1))"))
        .stdoutIs("Key  Value\na        1\nb        2\n");
    assertThat(shell.type("Optional.empty()")).stdoutIs("\n");
  }

  @Test
  void recordsInsideOthersAreReadWithoutTheWordsOfJava() {
    shell.type("record Pair(int a, Optional<String> b) {}");
    shell.type("record Outer(String name, Pair pair, int[] counts, List<Pair> more) {}");
    shell.type("var x = new Pair(1, Optional.of(\"x\"))");
    var outer = "new Outer(\"o\", x, new int[] {7, 8}, List.of(x, new Pair(2, Optional.empty())))";

    assertThat(shell.type(outer))
        .stdoutIs("name\tpair\tcounts\tmore\no\ta=1, b=x\t7, 8\t(a=1, b=x), a=2\n");
    assertThat(shell.type("print(json(" + outer + "))"))
        .stdoutContains("\"pair\": {\"a\": 1, \"b\": \"x\"}", "\"counts\": [7, 8]");
    assertThat(shell.type("store.whoami()").stdout()).doesNotContain("Account[");
  }

  @Test
  void setsAreTablesAndArraysOfNumbersAreRead() {
    shell.type("record Pair(int a, String b) {}");

    assertThat(shell.type("Set.of(new Pair(1, \"x\"))")).stdoutIs("a\tb\n1\tx\n");
    assertThat(shell.type("new double[] {1.5, 2}")).stdoutIs("1.5, 2.0\n");
    assertThat(shell.type("new int[0]")).stdoutIsEmpty();
  }

  @Test
  void lastIsTheResultOfTheUnitBefore() {
    assertThat(shell.type("status hello")).succeeded();
    assertThat(shell.type("var rows = last")).succeeded();
    assertThat(shell.type("rows.size() > 3")).stdoutIs("true\n");
  }

  @Test
  void aVariableOfACommandsNameIsJavaAndASlashIsTheCommand() {
    assertThat(shell.type("var names = List.of(1, 2)")).succeeded();
    assertThat(shell.type("names")).stdoutIs("1, 2\n");
    assertThat(shell.type("/names")).succeeded().stdoutContains("my-charm");
  }

  @Test
  void runGivesTheResultWithoutShowingIt() {
    assertThat(shell.type("var r = run(\"names\")")).succeeded().stdoutIsEmpty();
    assertThat(shell.type("json(run(\"exit-is-no-command\"))"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("There is no command \"exit-is-no-command\"");
  }

  @Test
  void printTableAndJsonTakeTheRoadOfResults() {
    shell.with("-o", "tsv");

    assertThat(shell.type("print(Channel.parse(\"edge\"))"))
        .stdoutIs("track\trisk\tbranch\nlatest\tedge\t\n");
    assertThat(shell.type("print(json(Channel.parse(\"edge\")).length() > 5)")).stdoutIs("true\n");
    assertThat(shell.type("print(table(List.of(Channel.parse(\"edge\"))))"))
        .stdoutContains("Track   Risk  Branch\n");
  }

  @Test
  void brokenJavaHasACaretUnderTheUsersOwnColumn() {
    assertThat(shell.type("int x = \"three\""))
        .exitedWith(ExitStatus.FAILED)
        .stdoutIsEmpty()
        .stderrContains("  int x = \"three\"\n          ^^^^^^^\n", "[SHELL-JAVA-COMPILE]");
  }

  @Test
  void whatBeginsLikeACommandSaysHowTheCommandIsMeant() {
    assertThat(shell.type("whoami;")).stderrContains("do   a command has no ; behind it: whoami\n");
    assertThat(shell.type("status (hello)"))
        .stderrContains("why  cannot find symbol: variable hello", "do   /status always is the");
    shell.type("int names = 3");
    assertThat(shell.type("names --columns name"))
        .stderrContains("do   /names always is the command; help names explains it\n");
    assertThat(shell.type("nope + 1")).nowhereContains("  do  ");
    assertThat(shell.type("names / 0")).nowhereContains("always is the command");
  }

  @Test
  void anExceptionOfTheStoreKeepsItsWordsAndItsStatus() {
    assertThat(shell.type("store.listRevisions(\"nope\")"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("[STORE-NOT-FOUND]");
    assertThat(shell.type("throw new IllegalStateException(\"mine\")"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("The Java code threw IllegalStateException", "why  mine");
  }

  @Test
  void evalShowsTheLastValueInTheFormatThatWasAskedFor() {
    assertThat(shell.start("-e", "int a = 20", "-e", "a + 22")).succeeded().stdoutIs("42\n");
    assertThat(shell.start("-o", "json", "-e", "List.of(Channel.parse(\"edge\"))"))
        .stdoutIs("[\n  {\"track\": \"latest\", \"risk\": \"edge\", \"branch\": null}\n]\n");
    assertThat(shell.start("-e", "whoami", "-e", "String.join(\",\", args)", "a", "b"))
        .stdoutIs("a,b\n");
    assertThat(shell.start("-e", "exit(7)", "-e", "print(1)")).exitedWith(7).stdoutIsEmpty();
    assertThat(shell.start("-e", "nope.x()", "-e", "print(1)"))
        .exitedWith(ExitStatus.FAILED)
        .stdoutIsEmpty();
  }

  @Test
  void linesAreThoseOfStandardInput() {
    shell.input("one\ntwo\n");

    assertThat(shell.start("-e", "lines().toList()")).stdoutIs("one, two\n");
  }

  @Test
  void uploadGivesTheIdThatAStoreWantsToHear() throws IOException {
    var file = Files.writeString(directory.resolve("cat.gif"), "meow");

    assertThat(shell.type("upload(\"" + file + "\").length() > 5")).stdoutIs("true\n");
  }

  @Test
  void theCaretStandsUnderTheCulpritAlsoBehindWideLetters() {
    assertThat(shell.type("print(\"日本語\" + missing)"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("  print(\"日本語\" + missing)\n                   ^^^^^^^\n");
  }
}
