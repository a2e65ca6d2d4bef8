package dev.craftsh.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;

/** Standard streams that keep out of the line being edited. */
class AboveLineTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final ByteArrayOutputStream beyond = new ByteArrayOutputStream();

  /** The compiler flushes its log, which is the standard error stream, each time it is asked. */
  @Test
  void tabMayWaitForAThreadThatFlushesThem() throws IOException {
    var ended = new ArrayList<Boolean>();
    var stream = new AboveLine[1];
    var reader =
        reader(
            "a\t\r",
            () -> ended.add(endsInTime(CompletableFuture.runAsync(() -> flush(stream[0])))));
    stream[0] = new AboveLine(new PrintStream(beyond, true, StandardCharsets.UTF_8), reader);
    reader.readLine("> ");
    assertThat(ended).containsExactly(true);
  }

  @Test
  void aLineThatWasBegunWhileOneIsEditedIsFinishedAfterwards() throws IOException {
    var stream = new AboveLine[1];
    var reader =
        reader(
            "a\t\r",
            () -> {
              write(stream[0], "whole\nbegun");
              flush(stream[0]);
            });
    stream[0] = new AboveLine(new PrintStream(beyond, true, StandardCharsets.UTF_8), reader);
    reader.readLine("> ");
    assertThat(screen.toString(StandardCharsets.UTF_8)).contains("whole").doesNotContain("begun");
    assertThat(beyond.toString(StandardCharsets.UTF_8)).isEmpty();
    flush(stream[0]);
    assertThat(beyond.toString(StandardCharsets.UTF_8)).isEqualTo("begun");
  }

  private LineReader reader(String keys, Runnable onTab) throws IOException {
    var typist = new PipedOutputStream();
    var in = new PipedInputStream(typist);
    typist.write(keys.getBytes(StandardCharsets.UTF_8));
    var terminal =
        new ExternalTerminal("test", "xterm-256color", in, screen, StandardCharsets.UTF_8);
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .completer((reader, line, candidates) -> onTab.run())
        .build();
  }

  private static boolean endsInTime(CompletableFuture<Void> work) {
    try {
      work.get(10, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void flush(AboveLine stream) {
    stream.flush();
  }

  private static void write(AboveLine stream, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    stream.write(bytes, 0, bytes.length);
  }
}
