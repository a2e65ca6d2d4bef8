package dev.craftsh.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.craftsh.shell.failure.ShellException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AwaitedLinesTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PipedOutputStream keyboard = new PipedOutputStream();
  private final PipedInputStream in = connected(keyboard);
  private final AwaitedLines lines =
      new AwaitedLines(in, new PrintStream(said, true, StandardCharsets.UTF_8), false);

  private static PipedInputStream connected(PipedOutputStream keyboard) {
    try {
      return new PipedInputStream(keyboard);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private void type(String text) throws IOException {
    keyboard.write(text.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  private CompletableFuture<Optional<String>> ask(String question) throws InterruptedException {
    var answer = CompletableFuture.supplyAsync(() -> lines.next(question));
    while (!said.toString(StandardCharsets.UTF_8).endsWith(question)) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    TimeUnit.MILLISECONDS.sleep(100);
    return answer;
  }

  @Test
  void nothingIsReadBeforeSomebodyWantsIt() throws Exception {
    type("for a program\n");
    TimeUnit.MILLISECONDS.sleep(100);
    assertThat(in.available()).isEqualTo("for a program\n".length());

    assertThat(lines.next("? ")).contains("for a program");
  }

  @Test
  void aWaitCanBeGivenUpAndTheLineIsForWhoeverWantsOneNext() throws Exception {
    var answer = ask("First? ");
    lines.giveUp();
    assertThatThrownBy(answer::get)
        .hasCauseInstanceOf(ShellException.class)
        .hasMessageContaining("Stopped at the question");

    type("Žofie\n");
    assertThat(lines.next("Second? ")).contains("Žofie");
  }

  @Test
  void theEndOfTheInputIsNoLine() throws IOException {
    type("last");
    keyboard.close();

    assertThat(lines.next("")).contains("last");
    assertThat(lines.next("")).isEmpty();
    assertThat(lines.next("")).isEmpty();
  }
}
