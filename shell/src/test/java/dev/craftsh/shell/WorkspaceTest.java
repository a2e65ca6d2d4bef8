package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of Java's own shell, with their meaning there. */
class WorkspaceTest extends SandboxedTest {

  private void declareSome() {
    assertThat(shell.type("int x = 5")).succeeded();
    assertThat(shell.type("int twice(int a) { return 2 * a; }")).succeeded();
    assertThat(shell.type("record Box(int size) {}")).succeeded();
    assertThat(shell.type("import java.net.URI")).succeeded();
    assertThat(shell.type("x + 1")).stdoutIs("6\n");
  }

  @Test
  void whatWasTypedIsListedUnderItsNumber() {
    declareSome();

    assertThat(shell.type("/list --no-header --columns id,source").stdout().lines())
        .containsExactly(
            "1\tint x = 5;",
            "2\tint twice(int a) { return 2 * a; }",
            "3\trecord Box(int size) {}",
            "4\timport java.net.URI;",
            "5\tx + 1;");
    assertThat(shell.type("/list --no-header --columns source 1 twice"))
        .stdoutIs("int x = 5;\nint twice(int a) { return 2 * a; }\n");
    assertThat(shell.type("/list 2-4 --columns id --no-header")).stdoutIs("2\n3\n4\n");
  }

  @Test
  void codeOfSeveralLinesIsListedAsItWasTyped() {
    shell.terminal(60).with("--color", "never");
    shell.type("int x = 5");
    shell.type("int twice(int a) {\n\treturn 2 * a; // \u202e\n}");

    assertThat(shell.type("/list"))
        .stdoutIs(
            """
            Id  Source
            1   int x = 5;
            2   int twice(int a) {
                    return 2 * a; // \\u202e
                }
            """);
    assertThat(shell.type("/list 2"))
        .stdoutIs(
            """
            Id  Source
            2   int twice(int a) {
                    return 2 * a; // \\u202e
                }
            """);
    shell.type("void hail() {\n  say(\"" + "hail ".repeat(20) + "\");\n}");
    assertThat(shell.type("/list hail"))
        .stdoutContains("void hail() {\n", "\n        hail hail", "\n        }\n")
        .nowhereContains("\\n");
    assertThat(shell.type("/list twice -o tsv --no-header --columns source"))
        .stdoutIs("int twice(int a) {\\n\\treturn 2 * a; // \\u202e\\n}\n");
    assertThat(shell.type("/list twice -o markdown").stdout().lines()).hasSize(3);
  }

  @Test
  void theListOfNamesIsStillCalledListWithoutTheSlash() {
    assertThat(shell.type("list")).succeeded().stdoutContains("my-charm");
    assertThat(shell.type("/list")).succeeded().nowhereContains("my-charm");
  }

  @Test
  void variablesMethodsTypesAndImportsAreListedApart() {
    declareSome();

    assertThat(shell.type("vars --no-header --columns type,name,value"))
        .stdoutIs("int\tx\t5\nint\t$1\t6\n");
    assertThat(shell.type("/methods --no-header --columns name,signature"))
        .stdoutIs("twice\tint twice(int)\n");
    assertThat(shell.type("/types --no-header --columns name")).stdoutIs("Box\n");
    assertThat(shell.type("/imports")).stdoutContains("java.util.*", "java.net.URI");
    assertThat(shell.type("/list -start")).stdoutContains("import java.util.*");
  }

  @Test
  void nothingIsListedBeforeTheFirstJava() {
    assertThat(shell.type("/vars --no-header")).succeeded().stdoutIs("");
    assertThat(shell.type("/drop x"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("nothing was declared yet");
  }

  @Test
  void whatIsDroppedIsOutOfScopeAndTheShellsOwnComesBack() {
    assertThat(shell.type("int args = 5")).succeeded();
    assertThat(shell.type("args")).stdoutIs("5\n");
    assertThat(shell.type("/drop args")).succeeded();
    assertThat(shell.type("args.length")).stdoutIs("0\n");
    declareSome();
    assertThat(shell.type("/drop twise"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("did you mean \"twice\"");
    assertThat(shell.type("/drop twice Box")).succeeded();
    assertThat(shell.type("twice(2)")).exitedWith(ExitStatus.FAILED);
    assertThat(shell.type("/list -all --filter state=ended --no-header --columns source"))
        .stdoutContains("twice", "Box");
  }

  @Test
  void theNameOfADroppedVariableIsACommandAgain() {
    assertThat(shell.type("int whoami = 5")).succeeded();
    assertThat(shell.type("whoami")).stdoutIs("5\n");
    assertThat(shell.type("/drop whoami")).succeeded();
    assertThat(shell.type("whoami")).stdoutContains("sandbox@example.com");
  }

  @Test
  void whatWasSavedIsThereAgainWhenOpened() throws IOException {
    declareSome();
    var file = directory.resolve("typed.jsh");

    assertThat(shell.type("/save typed.jsh")).succeeded();
    assertThat(Files.readString(file)).startsWith("int x = 5;\nint twice(int a)");
    assertThat(shell.type("/reset")).succeeded();
    assertThat(shell.type("twice(x)")).exitedWith(ExitStatus.FAILED);
    assertThat(shell.type("/open typed.jsh")).succeeded();
    assertThat(shell.type("new Box(twice(x)).size()")).stdoutIs("10\n");
  }

  @Test
  void aRestoreWithNothingToRestoreLeavesWhatIsDeclared() {
    shell.type("int count = 3");
    assertThat(shell.type("/reload -restore"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("nothing was reset or reloaded");
    assertThat(shell.type("count")).stdoutIs("3\n");
  }

  @Test
  void secretsAreNotSaved() throws IOException {
    shell.type("var token = \"Macaroon root=MDAxYWxvY2F0aW9u, discharge=abcdef\"");
    shell.type("int count = 3");
    assertThat(shell.type("/save saved.jsh"))
        .succeeded()
        .stderrContains("; a secret in it was replaced by ***");
    assertThat(directory.resolve("saved.jsh"))
        .content()
        .contains("int count = 3")
        .doesNotContain("MDAxYWxvY2F0aW9u");
  }

  @Test
  void theSessionItsLoginAndTheLastResultSurviveAReset() {
    assertThat(shell.type("var before = store")).succeeded();
    assertThat(shell.type("names")).succeeded();
    var client = shell.shell().session().store();

    assertThat(shell.type("/reset")).succeeded();
    assertThat(shell.type("last.size() > 0")).stdoutIs("true\n");
    assertThat(shell.type("session.store() == store")).stdoutIs("true\n");
    assertThat(shell.type("run(\"whoami\") != null && args.length == 0")).stdoutIs("true\n");
    assertThat(shell.type("before")).exitedWith(ExitStatus.USAGE);
    assertThat(shell.shell().session().store()).isSameAs(client);
  }

  @Test
  void aReloadDeclaresAgainButAsksNothingOfTheStoreASecondTime() {
    declareSome();
    assertThat(shell.type("var id = store.registerName(\"once-only\")")).succeeded();
    assertThat(shell.type("var other = store.registerName(\"twice-not\"); int seen = 1"))
        .succeeded();

    assertThat(shell.type("/reload")).succeeded().stdoutContains("id has no value yet");
    assertThat(shell.type("twice(x) + seen")).stdoutIs("11\n");
    assertThat(shell.type("id == null")).stdoutIs("true\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var x = release(\"hello\", 3, \"latest/beta\")",
        "var x = register (\"again-and-again\")",
        "Object go() { return store.registerName(\"again\"); }\nvar x = go()",
        "Object go() { return register(\"again\"); }\nObject on() { return go(); }\nvar x = on()",
        "class Deed { Object id = register(\"again\"); }\nvar x = new Deed()"
      })
  void aReloadDoesNothingTwiceByWhateverNameItWasCalled(String lines) {
    for (var line : lines.split("\n", -1)) {
      assertThat(shell.type(line)).succeeded();
    }
    long posts = sandbox.log().stream().filter(line -> line.startsWith("POST /v1/charm")).count();

    assertThat(shell.type("/reload")).succeeded().stdoutContains("x has no value yet");
    assertThat(sandbox.log())
        .filteredOn(line -> line.startsWith("POST /v1/charm"))
        .hasSize((int) posts);
    assertThat(posts).isEqualTo(1);
  }

  @Test
  void whatAResetTookAwayIsRestored() {
    declareSome();
    assertThat(shell.type("/reset")).succeeded();
    assertThat(shell.type("/reload -restore")).succeeded();
    assertThat(shell.type("twice(x)")).stdoutIs("10\n");
  }

  @Test
  void classesOfAFolderAreFoundAndTheLoginStays() throws IOException {
    var source = Files.writeString(directory.resolve("Greeter.java"), greeter());
    var classes = directory.resolve("classes");
    int compiled =
        java.util.Objects.requireNonNull(javax.tools.ToolProvider.getSystemJavaCompiler())
            .run(null, null, null, "-d", classes.toString(), source.toString());
    assertThat(compiled).isZero();
    declareSome();
    var client = shell.shell().session().store();

    assertThat(shell.type("/env --class-path classes")).succeeded();
    assertThat(shell.type("greet.Greeter.greet(twice(x))")).stdoutIs("hello 10\n");
    assertThat(shell.type("/env")).stdoutContains("--class-path", "classes");
    assertThat(shell.shell().session().store()).isSameAs(client);
    assertThat(shell.type("/env --class-path nowhere"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("nothing was changed");
    assertThat(shell.type("greet.Greeter.greet(1)")).stdoutIs("hello 1\n");
  }

  private static String greeter() {
    return "package greet; public class Greeter {"
        + " public static String greet(int a) { return \"hello \" + a; } }";
  }

  @Test
  void whatWasChangedInTheEditorIsCarriedOut() throws IOException {
    declareSome();
    var editor = Files.writeString(directory.resolve("editor"), "sed -i s/5/7/ \"$1\"\n");

    assertThat(shell.type("/edit x"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("/set editor nano");
    assertThat(shell.type("/set editor sh " + editor)).succeeded();
    assertThat(shell.type("/edit x")).succeeded();
    assertThat(shell.type("x")).stdoutIs("7\n");
    assertThat(shell.type("/set editor false")).succeeded();
    assertThat(shell.type("/edit x"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("nothing was changed");
  }

  @Test
  void aDeclarationAtAPromptIsAnsweredAsFeedbackWasChosen() {
    shell.terminal(100).with("--color", "never");

    assertThat(shell.type("int x = 5")).stdoutIsEmpty().stderrIs("x ==> 5\n");
    assertThat(shell.type("int twice(int a) { return 2 * a; }"))
        .stderrIs("created method twice(int)\n");
    assertThat(shell.type("\"a\".repeat(500).length()")).stdoutIs("500\n").stderrIsEmpty();
    assertThat(shell.type("var s = \"a\".repeat(500)").stderr()).hasSizeLessThan(100);
    shell.type("/set feedback verbose");
    assertThat(shell.type("x + 1")).stdoutIs("6\n").stderrIs("$2 : int\n");
    shell.type("/set feedback concise");
    assertThat(shell.type("int y = 5")).stdoutIsEmpty().stderrIsEmpty();
    assertThat(shell.type("y + 1")).stdoutIs("6\n").stderrIsEmpty();
    shell.type("/set feedback silent");
    assertThat(shell.type("y + 1")).stdoutIsEmpty().stderrIsEmpty();
    assertThat(shell.type("nope")).stderrContains("nope");
    assertThat(shell.type("/set feedback loud"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("concise");
  }

  @Test
  void whatNeedsSomethingThatIsNotDeclaredIsToldWhatItAwaits() {
    shell.terminal(100).with("--color", "never");

    assertThat(shell.type("int twice(int a) { return 2 * helper(a); }"))
        .succeeded()
        .stderrIs(
            "created method twice(int), but it cannot be called until method helper(int) is"
                + " declared\n");
    assertThat(shell.type("record Pair(int a, Other b) {}"))
        .stderrIs("created record Pair, but it cannot be used until class Other is declared\n");
    assertThat(shell.type("/methods")).stdoutContains("Awaits", "method helper(int)");
    assertThat(shell.type("/types")).stdoutContains("class Other");
    assertThat(shell.type("1 + twice(3)"))
        .exitedWith(ExitStatus.FAILED)
        .stderrIs(
            """
            Java cannot use method twice(int) yet  [SHELL-JAVA-COMPILE]
              why  method helper(int) is not declared
            """);
    shell.type("int helper(int a) { return a + offset; }");
    assertThat(shell.type("twice(3)")).stderrContains("variable offset is not declared");
    shell.type("int offset = 1");
    assertThat(shell.type("twice(3)")).stdoutIs("8\n");
    assertThat(shell.type("/methods")).nowhereContains("Awaits");
  }

  @Test
  void whatTakesThePlaceOfSomethingSaysSo() {
    shell.terminal(100).with("--color", "never");

    assertThat(shell.type("class Box {}")).stderrIs("created class Box\n");
    shell.type("Box box = new Box()");
    assertThat(shell.type("class Box { int size; }"))
        .stderrIs("replaced class Box\nbox lost its value, because its type was replaced\n");
    assertThat(shell.type("enum Kind { A, B }")).stderrIs("created enum Kind\n");
    shell.type("int one() { return 1; }");
    assertThat(shell.type("int one() { return 2; }")).stderrIs("replaced method one()\n");
  }

  @Test
  void oneSettingIsShownAloneWhenItIsNamed() {
    assertThat(shell.type("/set feedback")).stdoutIs("setting\tvalue\nfeedback\tnormal\n");
    assertThat(shell.type("/set feedbak")).stderrContains("did you mean feedback?");
  }

  @Test
  void anEditorWithAWindowOfItsOwnIsToldToWait() throws IOException {
    var editor =
        Files.writeString(directory.resolve("code"), "#!/bin/sh\nprintf '%s\\n' \"$1\" > \"$2\"\n");
    assertThat(editor.toFile().setExecutable(true)).isTrue();
    declareSome();
    shell.type("/set editor " + editor);

    assertThat(shell.type("/edit x")).nowhereContains("nothing was changed");
    assertThat(shell.type("/list -all --no-header --columns source")).stdoutContains("--wait");
  }

  @Test
  void anExceptionIsShownWithOneFrameUnlessAllAreWanted() {
    shell.type("int fail(int a) {\n  return List.of(1).get(a);\n}");

    assertThat(shell.type("fail(3)"))
        .stderrContains("threw IndexOutOfBoundsException", "at line 2 of fail")
        .nowhereContains("ImmutableCollections");
    assertThat(shell.type("/set trace full")).succeeded();
    assertThat(shell.type("fail(3)")).stderrContains("ImmutableCollections", "fail");
  }

  @Test
  void valuesWithoutANameAreNumberedAndStayThere() {
    assertThat(shell.type("20 + 1")).stdoutIs("21\n");
    assertThat(shell.type("whoami")).succeeded();
    assertThat(shell.type("$1 * 2")).stdoutIs("42\n");
    assertThat(shell.type("last")).stdoutIs("42\n");
  }

  @Test
  void severalStatementsOnALineTellTheValuesOfTheirTimeAsInJshell() {
    shell.terminal(100).with("--color", "never");

    assertThat(shell.type("long z = 3; z++")).stderrIs("z ==> 3\n").stdoutIs("3\n");
    assertThat(shell.type("z")).stdoutIs("4\n");
    assertThat(shell.type("1; \"b\"; 3")).stderrIs("$2 ==> 1\n$3 ==> \"b\"\n").stdoutIs("3\n");
  }

  @Test
  void slashCommandsAreAbbreviatedAsInJshell() {
    shell.type("int x = 5");

    assertThat(shell.type("/v")).succeeded().stdoutContains("x\t5");
    assertThat(shell.type("/l")).succeeded().stdoutContains("int x = 5;");
    assertThat(shell.type("/dr x")).succeeded();
    assertThat(shell.type("/res")).succeeded();
    assertThat(shell.type("/re"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("it is the beginning of several: /reset, /reload");
    assertThat(shell.type("/")).exitedWith(ExitStatus.USAGE).stderrContains("/list, /edit");
    assertThat(shell.type("/rel")).as("never release").succeeded();
    assertThat(shell.type("/regi")).exitedWith(ExitStatus.USAGE);
    assertThat(shell.type("v")).exitedWith(ExitStatus.USAGE);
    assertThat(shell.type("/help /list")).succeeded().stdoutContains("/list");
  }

  @Test
  void whatIsDroppedNamesWhatCannotBeUsedAnyMore() {
    shell.type("int x = 5");
    shell.type("int twice(int a) { return a * x; }");
    shell.type("class Box { int size = x; }");

    assertThat(shell.type("/drop x"))
        .succeeded()
        .stderrContains(
            "method twice(int) cannot be used until variable x is declared",
            "class Box cannot be used until variable x is declared");
    shell.type("int x = 6");
    assertThat(shell.type("/drop x twice Box")).succeeded().stderrIsEmpty();
  }
}
