package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.craftsh.shell.engine.SnippetFailure;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are long, endless or broken. */
@Timeout(60)
class PagesTest extends SandboxedTest {

  /** Somebody looks, at a screen of 24 rows. */
  @Nested
  class AtThePrompt {
    @BeforeEach
    void sitDown() {
      shell.terminal(100).with("--color", "never");
    }

    @Test
    void anEndlessStreamIsShownByPages() {
      assertThat(shell.type("Stream.iterate(1, i -> i + 1)"))
          .succeeded()
          .stdoutContains("1\n2\n", "\n20\n")
          .nowhereContains("21")
          .stderrIs("… more (it)\n");
      assertThat(shell.type("it")).stdoutContains("21\n", "\n40\n").nowhereContains("41");
    }

    /** As it is right after the start, while Java gets ready. */
    @Test
    void whatCommandsGiveIsShownWhileJavaIsBusy() throws InterruptedException {
      shell.type("var busy = new CountDownLatch(1)");
      var java = shell.shell().interpreter().engine().snippets();
      var other =
          new Thread(
              () -> {
                try {
                  java.evaluate("while (true) busy.countDown();");
                } catch (SnippetFailure stopped) {
                  // That is how it ends.
                }
              });
      other.start();
      try {
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> {
              assertThat(shell.type("whoami")).succeeded().stdoutContains("sandbox@example.com");
              assertThat(shell.type("help status")).succeeded().stdoutContains("Usage");
            });
        assertThat(other.isAlive()).isTrue();
      } finally {
        java.stop();
        other.join();
      }
    }

    @Test
    void aStreamOfRecordsIsATable() {
      assertThat(shell.type("Stream.of(\"edge\", \"2.0/beta\").map(c -> Channel.parse(c))"))
          .stdoutIs("Track   Risk  Branch\nlatest  edge\n2.0     beta\n");
    }

    @Test
    void anythingAmongRecordsIsWordsInTheFirstColumn() {
      assertThat(shell.type("Stream.of(Channel.parse(\"edge\"), 7, null)"))
          .stdoutIs("Track   Risk  Branch\nlatest  edge\n7\n\n");
    }

    @ParameterizedTest
    @CsvSource({
      "'IntStream.range(0, 30)', ''",
      "'IntStream.range(0, 30).boxed().toList()', '10 '",
      "'new ArrayList<>(IntStream.range(0, 30).boxed().toList()).iterator()', ''",
      "'(Iterable<Integer>) () -> IntStream.range(0, 30).iterator()', ''",
      "'IntStream.range(0, 30).toArray()', '10 '",
      "'IntStream.range(0, 30).boxed().collect(Collectors.toMap(i -> i, i -> i))', '10 '",
    })
    void whateverHasManyThingsComesByPages(String source, String left) {
      assertThat(shell.type(source))
          .succeeded()
          .stdoutContains("19")
          .stderrIs("… " + left + "more (it)\n");
      assertThat(shell.type("it")).stdoutContains("29").stderrIsEmpty();
      assertThat(shell.type("it")).stdoutIsEmpty().stderrIs("nothing to show\n");
    }

    @Test
    void tenMillionThingsAreNoTrouble() {
      assertThat(shell.type("var many = IntStream.range(0, 10_000_000).boxed().toList()"))
          .stderrContains("many ==> [0, 1, 2, ", "…");
      assertThat(shell.type("many")).stderrIs("… 9,999,980 more (it)\n");
      assertThat(shell.type("List.of(many, 1)")).stdoutContains("(0, 1, 2, ", "…");
    }

    @Test
    void whatContainsItselfIsCutAndIsNoJson() {
      shell.type("var knot = new ArrayList<Object>(List.of(1))");
      shell.type("knot.add(knot)");

      assertThat(shell.type("knot")).stdoutIs("1, …\n");
      assertThat(shell.type("print(json(knot))"))
          .exitedWith(ExitStatus.FAILED)
          .stderrContains("Cannot write a value as JSON", "it contains itself");
      assertThat(shell.type("Map.of(1, knot)")).stdoutContains("1, …");
    }

    @Test
    void whatIsNestedWithoutEndIsCut() {
      shell.type("record Box(Object inside) {}");
      shell.type("Object deep = 0");
      shell.type("for (int i = 0; i < 100_000; i++) deep = new Box(deep)");

      assertThat(shell.type("deep")).succeeded().stdoutContains("…");
      assertThat(shell.type("print(json(deep))")).stderrContains("deeper than 200 levels");
    }

    @Test
    void aToStringThatThrowsIsTheJavaCodesOwnFailure() {
      shell.type("class Bad { public String toString() { throw new RuntimeException(\"no\"); } }");

      assertThat(shell.type("new Bad()"))
          .exitedWith(ExitStatus.FAILED)
          .stderrContains("The Java code threw RuntimeException", "why  no");
      assertThat(shell.type("var bad = new Bad()"))
          .stderrContains("bad ==> (its toString threw RuntimeException)");
      assertThat(shell.type("List.of(1, new Bad())")).exitedWith(ExitStatus.FAILED);
    }

    @Test
    void aToStringThatNeverEndsIsNotWaitedForUnasked() {
      shell.type("class Slow { public String toString() { while (true); } }");

      assertThat(shell.type("var slow = new Slow()"))
          .stderrContains("slow ==> (its toString takes too long)");
      assertThat(shell.type("6 * 7")).stdoutIs("42\n");
    }

    @Test
    void lastIsTheWholeOfWhatIsShownByPages() {
      shell.type("IntStream.range(0, 30).boxed().toList()");
      shell.type("it");

      assertThat(shell.type("last.size()")).succeeded().stdoutIs("30\n");
    }

    @Test
    void revisionsComeByPagesUnlessTheLineSaysHow() {
      var charm = sandbox.charm("hello");
      for (int i = 0; i < 30; i++) {
        charm.upload(100 + i);
      }
      int all = shell.type("revisions hello -o ndjson").stdout().split("\n").length;

      assertThat(all).isGreaterThan(30);
      assertThat(shell.type("revisions hello").stdout().lines()).hasSize(21);
      assertThat(shell.type("revisions hello")).stderrContains("… " + (all - 20) + " more (it)");
      assertThat(shell.type("it --columns revision").stdout()).contains("Revision\n");
    }

    @Test
    void aVariableOfThatNameIsJava() {
      shell.type("Stream.iterate(1, i -> i + 1)");
      shell.type("int it = 5");

      assertThat(shell.type("it")).stdoutIs("5\n");
      assertThat(shell.type("/it")).stdoutContains("21\n");
    }

    @Test
    void aScreenReaderIsToldInWords() {
      shell.variable("ACCESSIBLE", "1");

      assertThat(shell.type("IntStream.range(0, 30).boxed().toList()"))
          .stderrIs("10 more; type it to see them\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ndjson", "csv", "tsv"})
  void scriptsWriteStreamsAsTheyCome(String format) {
    assertThat(shell.start("-o", format, "-e", "IntStream.range(0, 30_000)").stdout())
        .isEqualTo(
            java.util.stream.IntStream.range(0, 30_000)
                .mapToObj(i -> i + "\n")
                .collect(java.util.stream.Collectors.joining()));
  }

  @Test
  void otherFormatsWriteStreamsAsListsOfTheirs() {
    assertThat(shell.start("-o", "json", "-e", "Stream.of(1, \"a\", List.of(2))"))
        .stdoutIs("[\n  1,\n  \"a\",\n  [2]\n]\n");
    assertThat(shell.start("-o", "yaml", "-e", "Stream.of(1, \"a\")")).stdoutIs("- 1\n- a\n");
    assertThat(shell.start("-o", "markdown", "-e", "Stream.of(1, \"a_b\")"))
        .stdoutIs("- 1\n- a\\_b\n");
    assertThat(shell.start("-o", "json", "-e", "Stream.empty()")).stdoutIs("[]\n");
    assertThat(shell.start("-o", "tsv", "-e", "Stream.empty()")).stdoutIsEmpty();
  }

  @Test
  void aTableOfVeryManyRowsHasAHeadingForEachStretch() {
    shell.type("record Row(int a) {}");

    assertThat(
            shell
                .type("print(table(IntStream.range(0, 10_001).mapToObj(i -> new Row(i))))")
                .stdout()
                .lines()
                .filter(line -> line.strip().equals("A")))
        .hasSize(2);
  }

  @Test
  void nothingIsLeftForScripts() {
    assertThat(shell.start("-e", "revisions hello", "-e", "it")).succeeded();
  }
}
