package dev.craftsh.shell.repl;

import dev.craftsh.shell.failure.ShellException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jline.utils.Signals;

/**
 * Lines as the operating system hands them over, each read only when somebody wants it, because
 * programs that are started meanwhile read from the same terminal. A thread of its own reads: it
 * cannot be woken, but whoever waits for the line can. A line that comes after that is for whoever
 * wants one next.
 */
final class AwaitedLines {
  private final BufferedReader in;
  private final PrintStream talk;
  private final boolean typed;
  private final Thread reader = new Thread(this::serve, "craftsh-lines");
  private final Deque<Optional<String>> arrived = new ArrayDeque<>(1);
  private boolean wanted;
  private int givenUp;

  /**
   * @param typed whether a person types the lines, who may end the wait by Ctrl-C
   */
  AwaitedLines(InputStream in, PrintStream talk, boolean typed) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.talk = talk;
    this.typed = typed;
    reader.setDaemon(true);
  }

  /**
   * The next line; empty at the end of the input.
   *
   * @throws ShellException when Ctrl-C is pressed, or the thread interrupted, before it is there
   */
  Optional<String> next(String question) {
    if (!typed) {
      return answer(question);
    }
    // First: whoever sees the question may press Ctrl-C.
    var before = Signals.register("INT", this::giveUp);
    try {
      return answer(question);
    } finally {
      Signals.unregister("INT", before);
    }
  }

  private Optional<String> answer(String question) {
    int before;
    synchronized (this) {
      before = givenUp;
    }
    talk.print(question);
    talk.flush();
    var line = await(before);
    if (typed && line.isEmpty()) {
      // Ctrl-D leaves the terminal in that line, too.
      talk.println();
    }
    return line;
  }

  /** Whoever waits for a line waits no longer. */
  synchronized void giveUp() {
    givenUp++;
    notifyAll();
  }

  private synchronized Optional<String> await(int before) {
    wanted = true;
    if (!reader.isAlive()) {
      reader.start();
    }
    notifyAll();
    try {
      while (givenUp == before && arrived.isEmpty()) {
        wait();
      }
      if (givenUp != before) {
        throw stopped();
      }
    } catch (InterruptedException ended) {
      throw stopped();
    }
    return arrived.remove();
  }

  private ShellException stopped() {
    // The terminal has shown ^C, and stayed in that line.
    talk.println();
    return ShellException.interrupted("Stopped at the question", "Ctrl-C was pressed", "");
  }

  private void serve() {
    try {
      while (true) {
        awaitWish();
        arrive(read());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void awaitWish() throws InterruptedException {
    while (!wanted || !arrived.isEmpty()) {
      wait();
    }
  }

  private Optional<String> read() {
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException gone) {
      // A terminal that is gone is an end like any other.
      return Optional.empty();
    }
  }

  private synchronized void arrive(Optional<String> line) {
    wanted = false;
    arrived.add(line);
    notifyAll();
  }
}
