package dev.craftsh.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server on loopback that takes some bytes of a request and no more, until it is told to go on;
 * it sees when the client goes away.
 */
public final class StubbornServer implements AutoCloseable {
  private final ServerSocket listener;
  private final long taken;
  private final CountDownLatch full = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final CountDownLatch gone = new CountDownLatch(1);
  private final AtomicLong received = new AtomicLong();

  public StubbornServer(long taken) throws IOException {
    this.taken = taken;
    listener = new ServerSocket();
    // Otherwise the system itself takes megabytes.
    listener.setReceiveBufferSize(1 << 16);
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread thread = new Thread(this::serve, "stubborn-server");
    thread.setDaemon(true);
    thread.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** Waits until it has what it takes. */
  public void awaitFull() throws InterruptedException {
    if (!full.await(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("only " + received + " bytes came");
    }
  }

  /** Reads what is left and gives how many bytes came before the client was gone. */
  public long bytesUntilGone() throws InterruptedException {
    goOn.countDown();
    if (!gone.await(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the client is still connected");
    }
    return received.get();
  }

  private void serve() {
    try (Socket socket = listener.accept()) {
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[1 << 14];
      for (int count; received.get() < taken && (count = in.read(buffer)) >= 0; ) {
        received.addAndGet(count);
      }
      full.countDown();
      goOn.await();
      for (int count; (count = in.read(buffer)) >= 0; ) {
        received.addAndGet(count);
      }
    } catch (IOException | InterruptedException reset) {
      // A reset is one way of going away.
    } finally {
      gone.countDown();
    }
  }

  @Override
  public void close() throws IOException {
    goOn.countDown();
    listener.close();
  }
}
