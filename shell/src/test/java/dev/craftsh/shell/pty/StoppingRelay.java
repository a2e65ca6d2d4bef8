package dev.craftsh.shell.pty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stands between a shell and a store, and stops for good at one request: before the store hears of
 * it, or before the shell hears of the answer.
 */
final class StoppingRelay implements AutoCloseable {
  /** Where it stops. */
  enum Stop {
    BEFORE_THE_STORE,
    BEFORE_THE_ANSWER
  }

  private final ServerSocket door;
  private final URI store;
  private final String start;
  private final Stop stop;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private int left;

  /**
   * Stops at a request.
   *
   * @param start how its first line begins
   * @param nth which one of those that begin so, from 1
   */
  StoppingRelay(URI store, String start, int nth, Stop stop) throws IOException {
    this.store = store;
    this.start = start;
    this.stop = stop;
    left = nth;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    begin(this::serve);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** Waits until it has stopped. */
  boolean hasStopped(long seconds) throws InterruptedException {
    return stopped.await(seconds, TimeUnit.SECONDS);
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void begin(Work work) {
    var thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException over) {
                // One side is gone, as is meant.
              }
            },
            "relay");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() throws IOException {
    while (true) {
      var shell = door.accept();
      var onward = new Socket(store.getHost(), store.getPort());
      begin(() -> pass(shell, onward));
    }
  }

  /** Requests of one connection follow each other, so each begins what is read at once. */
  private void pass(Socket shell, Socket onward) throws IOException {
    try (shell;
        onward) {
      var answers = new boolean[] {true};
      begin(() -> answers(onward.getInputStream(), shell.getOutputStream(), answers));
      var bytes = new byte[16_384];
      for (int read; (read = shell.getInputStream().read(bytes)) >= 0; ) {
        if (isTheOne(new String(bytes, 0, Math.min(read, 300), ISO_8859_1))) {
          if (stop == Stop.BEFORE_THE_STORE) {
            stopped.countDown();
            waitForTheEnd(shell.getInputStream());
            return;
          }
          answers[0] = false;
        }
        onward.getOutputStream().write(bytes, 0, read);
      }
    }
  }

  private synchronized boolean isTheOne(String text) {
    return text.startsWith(start) && --left == 0;
  }

  private static void waitForTheEnd(InputStream shell) throws IOException {
    shell.transferTo(OutputStream.nullOutputStream());
  }

  private void answers(InputStream store, OutputStream shell, boolean[] passed) throws IOException {
    var bytes = new byte[16_384];
    for (int read; (read = store.read(bytes)) >= 0; ) {
      if (!passed[0]) {
        stopped.countDown();
        return;
      }
      shell.write(bytes, 0, read);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
