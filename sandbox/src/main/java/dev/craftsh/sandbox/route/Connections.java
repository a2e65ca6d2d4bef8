package dev.craftsh.sandbox.route;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Semaphore;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.io.HttpConnectionFactory;

/** Lets clients in, so many at once. */
final class Connections
    implements HttpConnectionFactory<DefaultBHttpServerConnection>, AutoCloseable {
  private static final byte[] FULL =
      "HTTP/1.1 503 Too many connections\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
          .getBytes(US_ASCII);

  private final Http1Config config;
  private final Patience patience;
  private final Semaphore places;
  private final Watch watch;

  Connections(Http1Config config, Patience patience) {
    this.config = config;
    this.patience = patience;
    this.places = new Semaphore(patience.connections());
    this.watch = new Watch(patience.body());
  }

  @Override
  public DefaultBHttpServerConnection createConnection(Socket socket) throws IOException {
    if (!places.tryAcquire()) {
      sendAway(socket);
      // One that was never open: nobody serves it.
      return new DefaultBHttpServerConnection("http", config);
    }
    HurriedConnection connection = new HurriedConnection(config, patience, watch, places::release);
    connection.bind(socket);
    return connection;
  }

  @Override
  public void close() {
    watch.close();
  }

  /** An exception here would end the listening for good. */
  private static void sendAway(Socket socket) {
    try (Socket ended = socket) {
      ended.getOutputStream().write(FULL);
      ended.shutdownOutput();
    } catch (IOException goneAlready) {
      return;
    }
  }
}
