package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every error says what happened, why, and what to do. */
class ErrorsWalkTest extends SandboxedTest {
  /** What it takes more than a line to meet; the tests that meet it stand beside it. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("SHELL-JAVA-UNAVAILABLE", "needs a Java without a compiler"),
          Map.entry("SHELL-DIVERGED", "ResumeTest"),
          Map.entry("SHELL-INTERRUPTED", "InterruptedScriptTest"),
          Map.entry("SHELL-TIMED-OUT", "TimeoutsTest"),
          Map.entry("SHELL-MEMORY", "FailuresTest, FullMemoryIT"),
          Map.entry("SHELL-START-FILE", "StartFileTest"),
          Map.entry("BUG-UNEXPECTED", "would be a mistake of ours"));

  private static final Map<String, String> LINES =
      Map.ofEntries(
          Map.entry("SHELL-UNKNOWN-COMMAND", "statsu hello"),
          Map.entry("SHELL-UNKNOWN-OPTION", "names --clour"),
          Map.entry("SHELL-ARGUMENTS", "status"),
          Map.entry("SHELL-VALUE", "release hello one edge"),
          Map.entry("SHELL-ANSWER-NEEDED", "unregister my"),
          Map.entry("SHELL-EXPIRES-SOON", "whoami --fail-if-expires-in 14d"),
          Map.entry("SHELL-NOT-AVAILABLE", "edit"),
          Map.entry("SHELL-FILE", "check no-such.jsh"),
          Map.entry("SHELL-PROGRAM", "names | exit 3"),
          Map.entry("SHELL-JAVA-COMPILE", "int x = \"text\""),
          Map.entry("SHELL-JAVA-THREW", "Integer.parseInt(\"x\")"),
          Map.entry("SHELL-INCOMPLETE", "run wrong.jsh"),
          Map.entry("SHELL-LOAD-CYCLE", "run cycle.jsh"),
          Map.entry("SHELL-PARAMETER", "run needs.jsh"),
          Map.entry("SHELL-PARTLY-DONE", "each hello,no-such -> status {name}"),
          Map.entry("SHELL-NOTHING-DONE", "each no,nor -> status {name}"),
          Map.entry("SHELL-SCRIPT-FAILED", "fail(3, \"what\", \"why\", \"do\")"),
          Map.entry("SHELL-NOT-YET", "watch --until revision=99 --timeout 1s 1 status hello"),
          Map.entry("SHELL-CHECK", "check mistake.jsh"),
          Map.entry("INPUT-CHANNEL", "release hello 1 a/b/c/d"),
          Map.entry("INPUT-NOT-SUPPORTED", "metrics hello daily_device_change"),
          Map.entry("STORE-NOT-FOUND", "status no-such"),
          Map.entry("STORE-CONFLICT", "register hello"),
          Map.entry("STORE-CHANGED-MEANWHILE", "close hello edge --if-holds 1"));

  /** The place is marked in what was typed, or the words are the code's own. */
  private static final Set<String> WITHOUT_REMEDY =
      Set.of("SHELL-JAVA-COMPILE", "SHELL-JAVA-THREW");

  @Test
  void aLineThatMeetsAnErrorIsToldWhatHappenedWhyAndWhatToDo() throws IOException {
    Files.writeString(directory.resolve("wrong.jsh"), "void f() {\n");
    Files.writeString(directory.resolve("cycle.jsh"), "load(\"cycle.jsh\");\n");
    Files.writeString(directory.resolve("needs.jsh"), "// -D name=NAME a name\nprint(1);\n");
    Files.writeString(directory.resolve("mistake.jsh"), "int x = \"a\";\n");
    LINES.forEach((code, line) -> check(code, shell.type(line)));
    var readOnly = TestShell.on(sandbox, directory).with("--read-only");
    check("SHELL-READ-ONLY", readOnly.type("register quite-new"));
    check("INPUT-READ-ONLY", readOnly.type("store.registerName(\"quite-new\")"));
    readOnly.close();
    check("SHELL-RESUME", shell.start("--resume", "no-such"));
    Files.writeString(directory.resolve("look.jsh"), "names\n");
    shell.start("--record", "tape.json", "look.jsh");
    Files.writeString(directory.resolve("look.jsh"), "whoami\n");
    check("SHELL-NOT-RECORDED", TestShell.in(directory).start("--replay", "tape.json", "look.jsh"));
    shell.type("logout");
    check("CREDENTIALS-UNAVAILABLE", shell.type("names"));
  }

  private static void check(String code, Run run) {
    var text = run.stderr();
    assertThat(text).as(code).contains("[" + code + "]");
    // The findings of a check are its rows.
    if (!code.equals("SHELL-CHECK")) {
      assertThat(text).as(code).containsPattern("\n  why  \\S");
    }
    if (!WITHOUT_REMEDY.contains(code)) {
      assertThat(text).as(code).containsPattern("\n  do   \\S");
    }
    assertThat(run.status()).as(code).isNotZero();
  }

  @Test
  void everyCodeOfTheShellIsMetHereOrNamesWhoMeetsIt() throws ReflectiveOperationException {
    var met = new TreeSet<>(LINES.keySet());
    met.addAll(ELSEWHERE.keySet());
    met.addAll(Set.of("SHELL-READ-ONLY", "SHELL-RESUME", "SHELL-NOT-RECORDED"));
    var missing = new ArrayList<String>();
    for (var field : ErrorCodes.class.getFields()) {
      var code = (String) field.get(null);
      if (!met.contains(code)) {
        missing.add(code);
      }
    }
    assertThat(missing).isEmpty();
  }

  /** The page says of each code, the client's too, what it looks like, why, and what to do. */
  @Test
  void thePageExplainsEachCodeInFull() throws IOException {
    var rows = new LinkedHashMap<String, List<String>>();
    for (var line : Files.readAllLines(Path.of("../docs/reference/errors.md"))) {
      if (line.startsWith("| `")) {
        var cells = List.of(line.substring(2, line.length() - 2).split(" \\| ", -1));
        rows.put(cells.get(0).replace("`", ""), cells);
      }
    }
    for (var code : ErrorCode.values()) {
      assertThat(rows.get(code.toString()))
          .as(code.toString())
          .hasSize(4)
          .allSatisfy(cell -> assertThat(cell).isNotBlank());
    }
  }
}
