package dev.craftsh.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a table does where there is too little room, by the screen or by somebody's wish. */
class NarrowTableTest extends SandboxedTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final String MORE = " (--wide shows all)";

  record Case(String name, int width, Cells cells) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> wishes() {
    var ten = OptionalInt.of(10);
    return Stream.of(
        new Case("narrow-60-widest-10", 60, new Cells(ten, false)),
        new Case("narrow-200-widest-10", 200, new Cells(ten, false)),
        new Case("narrow-endless-widest-10", Screen.ENDLESS, new Cells(ten, false)),
        new Case("narrow-60-whole", 60, new Cells(OptionalInt.empty(), true)),
        new Case("narrow-100-whole", 100, new Cells(OptionalInt.empty(), true)),
        new Case("narrow-100-widest-10-whole", 100, new Cells(ten, true)),
        new Case("narrow-20-whole", 20, new Cells(OptionalInt.empty(), true)));
  }

  @ParameterizedTest
  @MethodSource("wishes")
  void theWholeOutputIsAsWrittenDown(Case wish) throws IOException {
    var out = new StringBuilder();
    var talk = new StringBuilder();
    var screen = new Screen(wish.width(), Glyphs.UNICODE, MORE, wish.cells());
    Samples.result("many").writeTo(new TableRenderer(out, talk, screen, Theme.PLAIN));
    var text = out + (talk.isEmpty() ? "" : "--- said on stderr ---\n" + talk);

    var file = FOLDER.resolve(wish.name() + ".txt");
    if (Boolean.getBoolean("craftsh.golden.write")) {
      Files.writeString(file, text);
    }
    assertThat(file).content().isEqualTo(text);
    assertThat(out.toString().lines()).allMatch(line -> DisplayWidth.of(line) <= wish.width());
    if (wish.cells().whole()) {
      assertThat(text).doesNotContain("…").doesNotContain("cut");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          names                  | Name
          status hello           | Channel,Revision
          status hello big       | Track,Channel,Revision
          revisions hello        | Revision
          history hello          | Channel,Revision
          profile                | Name
          config                 | Key
          ages                   | Track
          """)
  void whatTellsRowsApartIsThereAtAnyWidth(String line, String headings) {
    shell.terminal(400);
    shell.start("-p", "sandbox-snap", "register", "big");
    for (int width : new int[] {12, 20, 30, 40, 60, 90, 140, 400}) {
      shell.terminal(width);
      var words = ("-p sandbox-snap --no-pager " + line).split(" ", -1);
      var run = shell.start(words);
      var shown = run.stdout().toLowerCase(Locale.ROOT);
      assertThat(run).succeeded();
      for (var heading : headings.split(",", -1)) {
        assertThat(shown).as(line + " at " + width).contains(heading.toLowerCase(Locale.ROOT));
      }
      assertThat(run.stdout().lines())
          .as(line + " at " + width)
          .allMatch(shownLine -> DisplayWidth.of(shownLine) <= width);
    }
  }

  @BeforeEach
  void withoutColours() {
    shell.with("--color", "never");
  }

  @Test
  void aLineAnOptionAndAKeySayHowWideColumnsAre() {
    shell.terminal(200);
    var wished = new String[] {"names", "--max-col-width", "8", "-o", "table"};

    assertThat(shell.start(wished).stdout()).contains("…");
    assertThat(shell.start("--max-col-width", "8", "names").stdout()).contains("…");
    assertThat(shell.start("--max-col-width=8", "--no-truncate", "names").stdout())
        .doesNotContain("…");
    assertThat(shell.start("--max-col-width=8", "names", "--no-truncate").stdout())
        .doesNotContain("…");
    assertThat(shell.start("config", "set", "max-col-width", "8")).succeeded();
    assertThat(shell.start("names").stdout()).contains("…");
    // What the hint below such a table promises.
    assertThat(shell.start("names", "--wide").stdout()).doesNotContain("…");
    assertThat(shell.start("--max-col-width=off", "names").stdout()).doesNotContain("…");
    assertThat(shell.start("names", "--max-col-width", "off").stdout()).doesNotContain("…");
    assertThat(shell.start("names", "-o", "json").stdout()).doesNotContain("…");
  }

  @Test
  void aWidthThatIsNoneIsRefused() {
    for (var width : new String[] {"3", "0", "-1", "wide", "10001"}) {
      assertThat(shell.start("names", "--max-col-width=" + width))
          .exitedWith(ExitStatus.USAGE)
          .stderrContains("max-col-width cannot be", "use a number from 4 to 10000, or off");
      assertThat(shell.start("--max-col-width=" + width, "names")).exitedWith(ExitStatus.USAGE);
    }
  }

  @Test
  void errorsAreBrokenBetweenWordsWhereATerminalShowsThem() {
    shell.terminal(40);
    var run = shell.start("release", "no-such-name", "1", "stable");

    assertThat(run.stderr().lines()).hasSizeGreaterThan(3);
    assertThat(run.stderr().lines()).allMatch(line -> DisplayWidth.of(line) <= 40);
    var words = run.stderr().replaceAll("\\s+", " ");
    shell.terminal(1000);
    var wide = shell.start("release", "no-such-name", "1", "stable");
    assertThat(wide.stderr().lines().filter(line -> !line.startsWith("  id"))).hasSize(3);
    assertThat(withoutId(words)).isEqualTo(withoutId(wide.stderr().replaceAll("\\s+", " ")));
  }

  private static String withoutId(String words) {
    return words.replaceAll(" id .*", "");
  }

  @Test
  void errorsInAFileStayInOneLineEach() {
    assertThat(shell.start("release", "no-such-name", "1", "stable").stderr().lines())
        .allMatch(line -> line.startsWith("Cannot") || line.startsWith("  "))
        .noneMatch(line -> line.startsWith("       "));
  }
}
