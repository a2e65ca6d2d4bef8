package dev.craftsh.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.craftsh.shell.failure.ShellException;
import java.io.IOException;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TypedInputTest {
  private final BlockingQueue<Optional<String>> keys = new LinkedBlockingQueue<>();
  private final CountDownLatch unitEnded = new CountDownLatch(1);
  private final CountDownLatch asked = new CountDownLatch(1);
  private final TypedInput input = new TypedInput(this::line, unitEnded::countDown);

  /** Ends as the line editor does when its thread is interrupted. */
  private Optional<String> line() {
    asked.countDown();
    try {
      return keys.take();
    } catch (InterruptedException pressed) {
      throw ShellException.interrupted("Stopped at the question", "Ctrl-C was pressed", "");
    }
  }

  private CompletableFuture<Integer> readInBackground() throws InterruptedException {
    var read = new CompletableFuture<Integer>();
    var reader =
        new Thread(
            () -> {
              try {
                read.complete(input.read());
              } catch (IOException | RuntimeException failed) {
                read.completeExceptionally(failed);
              }
            });
    reader.setDaemon(true);
    reader.start();
    asked.await();
    return read;
  }

  @Test
  void aUnitReadsLinesAsTheyAreTypedAndTheEndByCtrlD() throws IOException {
    keys.add(Optional.of("Jané"));
    keys.add(Optional.of("2"));
    keys.add(Optional.empty());
    input.open();

    assertThat(new Scanner(input, "UTF-8").nextLine()).isEqualTo("Jané");
    assertThat(input.read()).isEqualTo('2');
    assertThat(input.available()).isEqualTo(1);
    assertThat(input.read()).isEqualTo('\n');
    assertThat(input.read()).isEqualTo(-1);
  }

  @Test
  void whatWasLeftOfALineIsNotForTheNextUnit() throws Exception {
    keys.add(Optional.of("first"));
    input.open();
    assertThat(input.read()).isEqualTo('f');
    input.shut();
    keys.add(Optional.of("second"));
    input.open();

    assertThat(input.read()).isEqualTo('s');
  }

  @Test
  void betweenUnitsTheKeysAreThePromptsAndReadingEndsAtOnce() throws IOException {
    keys.add(Optional.of("a command"));

    assertThat(input.read()).isEqualTo(-1);
    assertThat(keys).hasSize(1);
  }

  @Test
  void aThreadThatStillReadsWhenItsUnitHasEndedGetsTheEnd() throws Exception {
    input.open();
    var read = readInBackground();
    input.shut();

    assertThat(read.get(5, TimeUnit.SECONDS)).isEqualTo(-1);
    assertThat(unitEnded.getCount()).isEqualTo(1);
  }

  @Test
  void anInterruptEndsTheUnitAndNotOnlyTheReading() throws Exception {
    input.open();
    var here = Thread.currentThread();
    var presser =
        new Thread(
            () -> {
              try {
                asked.await();
                here.interrupt();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    presser.start();

    assertThatThrownBy(input::read).isInstanceOf(ShellException.class);
    assertThat(unitEnded.await(5, TimeUnit.SECONDS)).isTrue();
  }
}
