package dev.craftsh.shell.sandbox;

import dev.craftsh.sandbox.SandboxStore;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A sandbox that other processes use. */
public final class SandboxServer implements AutoCloseable {
  private final SandboxStore store;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private SandboxServer(SandboxStore store) {
    this.store = store;
  }

  /** Starts at that port; 0 is any free one. */
  public static SandboxServer start(int port) {
    try {
      return new SandboxServer(SandboxStore.builder().port(port).start());
    } catch (UncheckedIOException taken) {
      throw ShellException.failed(
          ErrorCodes.NOT_HERE,
          "Cannot serve the sandbox on port " + port,
          String.valueOf(taken.getMessage()),
          "name another port, or none for any that is free");
    }
  }

  /** One line of JSON: the addresses and the accounts. */
  public String description() {
    return store.describe();
  }

  /** Shows the store's own log, line by line: requests, and why it refused what it refused. */
  public void showLog(Consumer<String> reader) {
    store.showLog(reader);
  }

  /** Blocks until the server is closed or the thread interrupted; the process dies by a signal. */
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  @Override
  public void close() {
    stopped.countDown();
    store.close();
  }
}
