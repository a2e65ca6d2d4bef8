package dev.craftsh.sandbox.route;

import dev.craftsh.sandbox.fault.Faults;
import dev.craftsh.sandbox.service.Services;
import java.io.IOException;
import java.net.InetAddress;
import org.apache.hc.core5.http.ExceptionListener;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.HttpProcessors;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.HttpRequestHandler;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;

/** The HTTP server, on one address and nowhere else. */
public final class Server implements AutoCloseable {
  private static final int LONGEST_LINE = 64 << 10;
  private static final int MOST_HEADERS = 200;
  private static final int SOCKET_BUFFER = 64 << 10;

  private final HttpServer server;
  private final Connections connections;

  private Server(HttpServer server, Connections connections) {
    this.server = server;
    this.connections = connections;
  }

  /** Serves from now on. Port 0: any that is free. */
  public static Server start(
      String listen, int port, Patience patience, Services services, Faults faults)
      throws IOException {
    InetAddress local = InetAddress.getByName(listen);
    HttpRequestHandler front = new LazyFront(() -> new Front(services, faults));
    Connections connections = new Connections(heads(), patience);
    HttpServer server =
        ServerBootstrap.bootstrap()
            .setLocalAddress(local)
            .setListenerPort(port)
            // Else it is looked up, which can take as long as a name server likes.
            .setCanonicalHostName("localhost")
            .setSocketConfig(
                SocketConfig.custom().setTcpNoDelay(true).setSoReuseAddress(true).build())
            // Its own name would be looked for in a jar, with classes that nothing else needs.
            .setHttpProcessor(HttpProcessors.server("craftsh-sandbox"))
            .setConnectionFactory(connections)
            .setRequestRouter((request, context) -> front)
            .setExceptionListener(new Deaf())
            .create();
    server.start();
    services.address().bind(reachable(local) + ":" + server.getLocalPort());
    return new Server(server, connections);
  }

  private static Http1Config heads() {
    return Http1Config.custom()
        .setBufferSize(SOCKET_BUFFER)
        .setMaxLineLength(LONGEST_LINE)
        .setMaxHeaderCount(MOST_HEADERS)
        .build();
  }

  /** Every address at once has no name of its own, but conditions need one. */
  private static String reachable(InetAddress local) {
    if (local.isAnyLocalAddress()) {
      return "127.0.0.1";
    }
    String text = local.getHostAddress();
    return text.indexOf(':') < 0 ? text : "[" + text + "]";
  }

  /** Whether it can be reached from this machine alone. */
  public boolean isLocal() {
    return server.getInetAddress().isLoopbackAddress();
  }

  public int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() {
    server.close(CloseMode.IMMEDIATE);
    connections.close();
  }

  /** Broken connections and garbage from clients are everyday life; the next one is served. */
  private static final class Deaf implements ExceptionListener {
    @Override
    public void onError(Exception failure) {}

    @Override
    public void onError(HttpConnection connection, Exception failure) {}
  }
}
