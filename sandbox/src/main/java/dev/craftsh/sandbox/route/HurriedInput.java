package dev.craftsh.sandbox.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * What a client sends, for as long as it keeps sending: whoever sends a byte now and then holds a
 * thread of the server for ever otherwise.
 */
final class HurriedInput extends FilterInputStream {
  private static final Duration IDLE = Duration.ofMinutes(5);
  private static final long NANOS_PER_BYTE = 2_000_000;

  private final Socket socket;
  private final Patience patience;
  private boolean inHead = true;
  private boolean begun = true;
  private long end;

  HurriedInput(Socket socket, InputStream in, Patience patience) {
    super(in);
    this.socket = socket;
    this.patience = patience;
    this.end = System.nanoTime() + patience.head().toNanos();
  }

  /** The next byte, whenever it comes, begins a head. */
  void awaitHead() {
    inHead = true;
    begun = false;
  }

  /** The next byte belongs to a body. */
  void awaitBody() {
    inHead = false;
    begun = false;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (!begun && !inHead) {
      begin(patience.body());
    }
    socket.setSoTimeout(longestWait());
    int count = super.read(into, offset, length);
    if (!begun) {
      begin(patience.head());
    }
    if (!inHead && count > 0) {
      end += count * NANOS_PER_BYTE;
    }
    return count;
  }

  private void begin(Duration most) {
    begun = true;
    end = System.nanoTime() + most.toNanos();
  }

  private int longestWait() throws SocketTimeoutException {
    if (!begun) {
      return (int) IDLE.toMillis();
    }
    long left = (end - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException("the client is too slow");
    }
    return (int) Math.min(left, (inHead ? patience.head() : patience.body()).toMillis());
  }
}
