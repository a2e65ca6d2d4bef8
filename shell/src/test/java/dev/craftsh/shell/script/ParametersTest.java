package dev.craftsh.shell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a script's head comment asks for, and what becomes of it. */
class ParametersTest extends SandboxedTest {
  private static final String PROMOTE =
      """
      #!/usr/bin/env craftsh
      // Promotes a package.
      //
      // -D name=PACKAGE     which package
      // -D revision=REVISION  which revision   [optional]
      // -D channel=CHANNEL  where to  [default: latest/edge]
      print("ran");
      print(name + " " + revision + " " + channel.risk());
      """;

  private Run promote(String... args) throws IOException {
    Files.writeString(directory.resolve("promote.jsh"), PROMOTE);
    return start("promote.jsh", args);
  }

  private Run start(String script, String... args) {
    var words = new String[args.length + 1];
    words[0] = script;
    System.arraycopy(args, 0, words, 1, args.length);
    return shell.start(words);
  }

  private Run oneOf(String type, String value) throws IOException {
    Files.writeString(directory.resolve("there.txt"), "x");
    Files.createDirectories(directory.resolve("folder"));
    Files.writeString(
        directory.resolve("one.jsh"),
        "// -D it=" + type + "\nprint(((Object) it).getClass().getSimpleName() + \" \" + it);\n");
    return start("one.jsh", "-D", "it=" + value);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          TEXT,           any thing,   String any thing
          NUMBER,         -4,          Integer -4
          DECIMAL,        2.50,        BigDecimal 2.50
          YES|NO,         yes,         Boolean true
          YES|NO,         false,       Boolean false
          PACKAGE,        hello,       String hello
          REVISION,       3,           Integer 3
          CHANNEL,        2.0/edge,    Channel 2.0/edge
          DURATION,       90s,         Duration PT1M30S
          DURATION,       12h,         Duration PT12H
          DATE,           2026-11-22,  LocalDate 2026-11-22
          edge|beta,      beta,        String beta
          """)
  void aValueOfTheTypeBecomesAVariableOfItsClass(String type, String value, String shown)
      throws IOException {
    assertThat(oneOf(type, value)).succeeded().stdoutIs(shown + "\n");
  }

  @Test
  void filesAndFoldersAreRelativeToTheWorkingDirectory() throws IOException {
    assertThat(oneOf("FILE", "there.txt")).succeeded().stdoutContains("there.txt\n");
    assertThat(oneOf("FOLDER", "folder")).succeeded().stdoutContains("folder\n");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          NUMBER,     four,        a whole number
          DECIMAL,    1.2.3,       a number
          YES|NO,     perhaps,     yes or no
          FILE,       folder,      a file that exists
          FOLDER,     there.txt,   a folder that exists
          REVISION,   0,           a number from 1
          CHANNEL,    a/b/c/d,     a channel such as 2.0/edge
          DURATION,   90,          'a duration such as 90s, 30m, 12h or 7d'
          DATE,       22.11.2026,  a date such as 2026-11-22
          edge|beta,  stable,      edge
          """)
  void aValueOfAnotherTypeIsRefused(String type, String value, String wanted) throws IOException {
    assertThat(oneOf(type, value))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains("Cannot run one.jsh", "-D it is \"" + value + "\"", wanted);
  }

  @Test
  void oneThatIsLeftOutIsItsDefaultOrNull() throws IOException {
    assertThat(promote("-D", "name=hello")).succeeded().stdoutIs("ran\nhello null edge\n");
  }

  @Test
  void valuesMayComeBeforeTheFilesNameToo() throws IOException {
    Files.writeString(directory.resolve("promote.jsh"), PROMOTE);

    assertThat(shell.start("-D", "name=my", "promote.jsh", "-Drevision=2", "-D", "channel=beta"))
        .succeeded()
        .stdoutIs("ran\nmy 2 beta\n");
  }

  @Test
  void aMissingOneEndsTheRunBeforeAnythingRunsAndShowsTheUsage() throws IOException {
    assertThat(promote())
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrIs(
            """
            Cannot run promote.jsh  [SHELL-PARAMETER]
              why  -D name is missing
              do   usage: craftsh promote.jsh -D name=PACKAGE [-D revision=REVISION] \
            [-D channel=CHANNEL]; "craftsh promote.jsh --help" explains them
            """);
  }

  @Test
  void anUnknownOneNamesTheNearest() throws IOException {
    assertThat(promote("-D", "nam=hello"))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains("it has no parameter \"nam\"", "did you mean -D name? usage: craftsh");
  }

  @Test
  void oneWithoutValueOrGivenTwiceIsRefused() throws IOException {
    assertThat(promote("-D", "name"))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains("-D name has no value", "write -D name=VALUE");
    assertThat(promote("-D", "name=a", "-D", "name=b"))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains("-D name is given twice");
  }

  @Test
  void aTypeThatDoesNotExistIsAMistakeOfTheScript() throws IOException {
    Files.writeString(
        directory.resolve("x.jsh"), "// Says it.\n//   -D it=TXT  what\nprint(it);\n");

    assertThat(shell.start("x.jsh"))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains("x.jsh:2:6: Cannot read this parameter", "there is no type TXT");
  }

  @Test
  void helpShowsThemAndNeedsNone() throws IOException {
    assertThat(promote("--help"))
        .succeeded()
        .stdoutContains("Promotes a package.", "-D name=PACKAGE     which package")
        .nowhereContains("ran");
  }

  @Test
  void aScriptThatDeclaresNoneGetsSuchWordsAsArguments() throws IOException {
    Files.writeString(directory.resolve("x.jsh"), "print(String.join(\" \", args));\n");

    assertThat(start("x.jsh", "-D", "a=b")).succeeded().stdoutIs("-D a=b\n");
  }

  @Test
  void aRunInsideAScriptChecksThemToo() throws IOException {
    Files.writeString(directory.resolve("promote.jsh"), PROMOTE);
    Files.writeString(
        directory.resolve("outer.jsh"),
        "run promote.jsh -D name=my -D channel=candidate\nrun promote.jsh\n");

    assertThat(start("outer.jsh"))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIs("ran\nmy null candidate\n")
        .stderrContains("outer.jsh:2:1: Cannot run promote.jsh", "-D name is missing");
  }
}
