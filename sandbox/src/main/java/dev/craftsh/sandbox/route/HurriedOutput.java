package dev.craftsh.sandbox.route;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;

/** What a client is told, for as long as it takes it: a write that nobody reads never ends. */
final class HurriedOutput extends FilterOutputStream {
  private static final long IDLE = 0;
  private final Socket socket;
  private volatile long since = IDLE;

  HurriedOutput(Socket socket, OutputStream out) {
    super(out);
    this.socket = socket;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    // Never zero, which means that nothing is being written.
    since = System.nanoTime() | 1;
    try {
      out.write(bytes, offset, length);
    } finally {
      since = IDLE;
    }
  }

  /** Ends the connection when a piece of an answer has been waiting for the client so long. */
  void endIfStuck(Duration most) {
    long begun = since;
    if (begun != IDLE && System.nanoTime() - begun > most.toNanos()) {
      try {
        socket.close();
      } catch (IOException goneAlready) {
        since = IDLE;
      }
    }
  }
}
