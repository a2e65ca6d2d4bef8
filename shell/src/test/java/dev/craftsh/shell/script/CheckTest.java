package dev.craftsh.shell.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code craftsh check}: every mistake, with its place, and nothing run. */
class CheckTest extends SandboxedTest {

  private void script(String text) throws IOException {
    Files.writeString(directory.resolve("x.jsh"), text);
  }

  private List<String> places(Run run) {
    var places = new ArrayList<String>();
    for (var finding : findings(run)) {
      places.add(
          finding.get("line").getAsInt()
              + ":"
              + finding.get("column").getAsInt()
              + "-"
              + finding.get("end_column").getAsInt());
    }
    return places;
  }

  private static List<JsonObject> findings(Run run) {
    var findings = new ArrayList<JsonObject>();
    JsonParser.parseString(run.stdout())
        .getAsJsonArray()
        .forEach(element -> findings.add(element.getAsJsonObject()));
    return findings;
  }

  @Test
  void aGoodScriptIsQuiet() throws IOException {
    script("names\nvar a = store.whoami();\nprint(a);\n");

    assertThat(shell.start("check", "x.jsh")).succeeded().nowhereContains("sandbox@example.com");
    assertThat(shell.start("-o", "json", "check", "x.jsh")).succeeded().stdoutIs("[]\n");
  }

  @Test
  void allMistakesAreFoundAtOnceInTheOrderOfTheirLines() throws IOException {
    script(
        """
        int a = "text";
        relese hello 3 edge
        release hello one edge
          print(nope); int b = a.size();
        names --clour
        """);

    var run = shell.start("-o", "json", "check", "x.jsh");

    assertThat(run).exitedWith(ExitStatus.FAILED).stderrContains("6 mistakes found");
    assertThat(findings(run))
        .extracting(found -> found.get("line").getAsInt())
        .containsExactly(1, 2, 3, 4, 4, 5);
  }

  @Test
  void aFindingHasItsKeysAndPoints() throws IOException {
    script("print(1);\n  int b = \"x\".size();\n");

    var run = shell.start("-o", "json", "check", "x.jsh");

    var found = findings(run).get(0);
    assertThat(found.keySet())
        .containsExactlyInAnyOrder(
            "file", "line", "column", "end_column", "severity", "code", "message", "remedy");
    assertThat(found.get("file").getAsString()).isEqualTo("x.jsh");
    assertThat(found.get("severity").getAsString()).isEqualTo("error");
    assertThat(found.get("code").getAsString()).isEqualTo("SHELL-JAVA-COMPILE");
    assertThat(places(run)).containsExactly("2:11-19");
  }

  @Test
  void severalFilesAreChecked() throws IOException {
    script("int a = \"text\";\n");
    Files.writeString(directory.resolve("y.jsh"), "print(1);\nint b = true;\n");

    var run = shell.start("-o", "json", "check", "x.jsh", "y.jsh");

    assertThat(findings(run))
        .extracting(found -> found.get("file").getAsString())
        .containsExactly("x.jsh", "y.jsh");
  }

  @Test
  void aMistakeInALoadedFileIsShownThere() throws IOException {
    script("print(1);\nload(\"lib.jsh\");\n");
    Files.writeString(directory.resolve("lib.jsh"), "\nint twice(int a) { return a + b; }\n");

    var found = findings(shell.start("-o", "json", "check", "x.jsh")).get(0);

    assertThat(found.get("file").getAsString()).isEqualTo("lib.jsh");
    assertThat(found.get("line").getAsInt()).isEqualTo(2);
  }

  @Test
  void anEndInTheMiddleIsAFinding() throws IOException {
    script("print(1);\nwhile (true) {\n");

    assertThat(places(shell.start("-o", "json", "check", "x.jsh"))).containsExactly("2:1-2");
  }

  @Test
  void nothingIsRunAndNothingSent() throws IOException {
    script("print(\"ran\");\nwhoami\nFiles.writeString(Path.of(\"/nowhere/x\"), \"x\");\n");
    var nobody = TestShell.in(directory).with("--api-url", "http://127.0.0.1:1");

    assertThat(nobody.start("check", "x.jsh")).succeeded().nowhereContains("ran");
  }

  @Test
  void aFileThatIsNotThereIsAUsageError() {
    assertThat(shell.start("check", "nope.jsh"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("there is no such file");
  }

  @Test
  void aMistakeInACommandPointsAtItsWord() throws IOException {
    script(
        """
        relese hello 3 edge
          names --clour
        release hello one edge
        release hello 3 \\
          a/b/c/d
        status
        release hello 1 edge beyond
        """);

    assertThat(places(shell.start("-o", "json", "check", "x.jsh")))
        .containsExactly("1:1-7", "2:9-16", "3:15-18", "5:3-10", "6:1-7", "7:22-28");
  }

  @Test
  void commandLinesInQuotesAreCheckedToo() throws IOException {
    script(
        """
        var name = "hello";
        print(run("names"));
        for (int i = 0; i < 2; i++)
          run("release hello one edge");
        run("statsu " + name);
        """);

    assertThat(places(shell.start("-o", "json", "check", "x.jsh"))).containsExactly("4:22-25");
  }

  @Test
  void aScriptsOwnRunIsNotTheShells() throws IOException {
    script("void run(String what) { print(what); }\nrun(\"release hello one edge\");\n");

    assertThat(shell.start("check", "x.jsh")).succeeded();
  }

  @Test
  void javaThatJshellHasToRunIsCheckedTooAndNotRun() throws IOException {
    script(
        """
        int a = 1;
        String a = "declared again";
        print(a.length());
        int c = a.size();
        int late() { return nowhere; }
        print(a); System.exit(3);
        """);

    var run = shell.start("-o", "json", "check", "x.jsh");

    assertThat(run).exitedWith(ExitStatus.FAILED).stderrContains("2 mistakes found");
    assertThat(findings(run))
        .extracting(found -> found.get("line").getAsInt())
        .containsExactly(4, 5);
  }

  @Test
  void aStatementThatCannotBeCheckedIsNoted() throws IOException {
    script("names\nvar rows = last.size();\nprint(rows);\nprint(\"x\".length());\n");

    var run = shell.start("-o", "json", "check", "x.jsh");

    assertThat(run).succeeded();
    assertThat(findings(run))
        .extracting(found -> found.get("severity").getAsString())
        .containsExactly("note", "note");
    assertThat(findings(run))
        .extracting(found -> found.get("line").getAsInt())
        .containsExactly(2, 3);
  }
}
