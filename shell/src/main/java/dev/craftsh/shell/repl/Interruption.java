package dev.craftsh.shell.repl;

import dev.craftsh.shell.interpreter.Interpreter;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What Ctrl-C does while a unit runs: the first one asks requests and Java code to end, which they
 * do at once; a further one also wakes whatever else waits.
 */
final class Interruption implements Runnable {
  private final Interpreter interpreter;
  private final Thread running = Thread.currentThread();
  private final AtomicInteger times = new AtomicInteger();

  Interruption(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Override
  public void run() {
    interpreter.interrupt();
    if (times.incrementAndGet() > 1) {
      running.interrupt();
    }
  }
}
