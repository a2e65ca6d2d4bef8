package dev.craftsh.shell.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ParallelTest extends SandboxedTest {

  private Run script(String text) throws IOException {
    Files.writeString(directory.resolve("x.jsh"), text);
    return shell.start("x.jsh");
  }

  @Test
  void resultsComeInTheOrderOfTheItems() throws IOException {
    var text =
        """
        var squares = parallel(List.of(5, 1, 3), n -> { Thread.sleep(n * 20); return n * n; });
        print(squares);
        """;

    assertThat(script(text)).succeeded().stdoutIs("25, 1, 9\n");
    assertThat(shell.type(text)).succeeded().stdoutContains("25");
  }

  @Test
  void commandsAndTheStoreServeSeveralThreads() throws IOException {
    var text =
        """
        var names = Collections.nCopies(40, "hello");
        print(parallel(names, 8, n -> run("status " + n).as(List.class).size()).stream().distinct().toList());
        print(parallel(names, 8, store::listRevisions).stream().map(List::size).distinct().toList());
        print(parallel(List.of("status hello", "names"), Functions::run).size());
        """;

    assertThat(script("import dev.craftsh.shell.prelude.Functions;\n" + text))
        .succeeded()
        .stdoutIs("16\n6\n2\n");
  }

  @Test
  void whatSeveralThreadsPrintStaysInWholePieces() throws IOException {
    var run =
        script(
            """
            parallel(IntStream.range(0, 200).boxed().toList(), 8, n -> {
              print(Map.of("a" + n, "b" + n));
              return n;
            });
            """);

    assertThat(run).succeeded();
    assertThat(run.stdout().lines().filter(line -> !line.equals("key\tvalue")))
        .hasSize(200)
        .allMatch(line -> line.matches("a(\\d+)\tb\\1"));
    assertThat(run.stdout()).startsWith("key\tvalue\na").doesNotContain("value\nkey");
  }

  @Test
  void oneFailureNamesTheItemsThatFailed() throws IOException {
    var text = "parallel(List.of(\"hello\", \"nope\"), n -> store.listRevisions(n));\n";

    assertThat(script(text))
        .exitedWith(ExitStatus.PARTLY_DONE)
        .stderrContains("x.jsh:1:1: 1 of 2 failed: nope", "nope: ", "[STORE-NOT-FOUND]");
    assertThat(shell.type(text.strip())).exitedWith(ExitStatus.PARTLY_DONE);
    assertThat(
            script(
                "try {\n"
                    + text
                    + "} catch (SomeFailed some) {\n"
                    + "  print(some.items().get(0).item());\n"
                    + "  print(some.items().get(0).thrown() instanceof NotFound);\n}\n"))
        .succeeded()
        .stdoutIs("nope\ntrue\n");
  }

  @Test
  void allRefusedIsAFailure() throws IOException {
    assertThat(script("parallel(List.of(\"a1\"), n -> store.listRevisions(n));\n"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("[SHELL-NOTHING-DONE]");
  }

  @Test
  void exitInsideEndsTheScriptWithItsStatus() throws IOException {
    assertThat(script("parallel(List.of(1, 2), n -> { exit(9); return n; });\n")).exitedWith(9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parallel(List.of(1, 2, 3, 4, 5, 6), n -> { Thread.sleep(60_000); return n; })",
        "parallel(List.of(1, 2, 3, 4, 5, 6), n -> { while (n > 0) { } return n; })",
        "parallel(List.of(1, 2, 3, 4, 5, 6), n -> store.listRevisions(\"hello\"))",
        "each hello,my,my-charm -> revisions {name}"
      })
  void anInterruptionEndsItWithinASecond(String line) throws Exception {
    shell.type("1 + 1");
    shell.type("whoami");
    if (!line.contains("n >") && !line.contains("sleep")) {
      sandbox.slowDown(Duration.ofSeconds(30));
    }
    var running = CompletableFuture.supplyAsync(() -> shell.shell().perform(line));
    var crew = "craftsh-crew-1";
    while (Thread.getAllStackTraces().keySet().stream()
        .noneMatch(thread -> thread.getName().equals(crew))) {
      Thread.onSpinWait();
    }
    Thread.sleep(300); // under way, whatever that means in each of them
    long start = System.nanoTime();

    shell.shell().interpreter().interrupt();

    assertThat(running.get()).isEqualTo(ExitStatus.INTERRUPTED.code());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1300));
  }
}
