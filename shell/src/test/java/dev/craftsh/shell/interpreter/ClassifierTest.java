package dev.craftsh.shell.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.command.CoreCommands;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {
  private static final Set<String> VARIABLES = Set.of("names", "count");
  private final Classifier classifier =
      new Classifier(CoreCommands.registry(), VARIABLES::contains);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whoami",
        "  status hello",
        "upload ./my.charm --release edge",
        "upload my.charm",
        "list-revisions hello",
        "push ../x.snap",
        "release hello 3 latest/stable",
        "api GET /v1/x",
        "/names",
        "/exit 3",
        "help release",
        "promote hello --from edge --to beta",
        "release?",
        "release ?",
        "/status",
        "/status = 3",
        "/-1",
        "/2-4",
        "/!",
        "status --charm mysql",
        "tracks hello",
        "register open-source",
        "metrics hello installed_base_by_version",
        "close hello beta",
        "login",
        "help",
        "upload ./x.snap",
        "release hello 3 stable",
        "vars",
        "/vars",
        "/list",
        "drop 3",
        "/drop x",
        "/set feedback concise",
        "/reload -restore",
        "/env --class-path lib.jar",
        "/names = 3",
        "/no-such-command",
        "status --help",
        "history",
        "snapcraft status hello",
        "charmcraft release hello --revision 3 --channel edge",
      })
  void commandLines(String text) {
    assertThat(classifier.read(text)).isEqualTo(Reading.COMMAND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status = 3",
        "status=3",
        "list.size()",
        "types = 3",
        "open(\"x\")",
        "set = Set.of()",
        "names-1",
        "System.exit(3)",
        "$1",
        "$1 * 2",
        "Status hello",
        "a ? b : c",
        "status.x()",
        "status(hello)",
        "(status hello)",
        "status::valueOf",
        "status (hello)",
        "status[0]",
        "whoami;",
        "status < 3",
        "names",
        "names --json",
        "names + 1",
        "store.whoami()",
        "store",
        "last",
        "args",
        "int x = 3",
        "String hello",
        "var x = last",
        "import java.util.*",
        "for (;;) {}",
        "count",
        "count - 1",
        "i++",
        "1 + 1",
        "\"text\"",
        "(1)",
        "@Deprecated void f() {}",
        "// a comment",
        "/* a comment */ int x",
        "foo bar;",
        "foo bar = 3",
        "true",
        "new Object()",
      })
  void java(String text) {
    assertThat(classifier.read(text)).isEqualTo(Reading.JAVA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"statsu hello", "whomai", "relese hello 3 edge", "uplod ./x.snap", "nmaes --json"})
  void mistypedCommands(String text) {
    assertThat(classifier.read(text)).isEqualTo(Reading.UNKNOWN_COMMAND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\t"})
  void nothing(String text) {
    assertThat(classifier.read(text)).isEqualTo(Reading.EMPTY);
  }
}
