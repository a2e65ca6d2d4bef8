package dev.craftsh.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A real HTTP server on loopback that does what it is told, faults included. Also answers as the
 * proxy of the made-up hosts of the vectors, with TLS, so that a test sees the very addresses that
 * a client meant.
 */
public final class ScriptedServer implements AutoCloseable {
  private static final int MOST_KEPT = 1 << 20;

  /**
   * A request as it came. The headers' names are in lower case; of a long body only the beginning
   * is kept.
   */
  public record Received(
      String method, String url, Map<String, String> headers, String text, long length) {}

  /** Decides what to answer. */
  public interface Script {
    Reply reply(Received request) throws Exception;
  }

  private final ServerSocket listener;
  private final Script script;
  private volatile boolean proxyWantsLogin;
  private volatile String certificate = "example";
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());

  public ScriptedServer(Script script) {
    this.script = script;
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    daemon(this::accept);
  }

  /** Answers in this order; the last answer repeats. */
  public static ScriptedServer answering(Reply... replies) {
    Deque<Reply> left = new ArrayDeque<>(List.of(replies));
    return new ScriptedServer(
        request -> {
          synchronized (left) {
            return left.size() > 1 ? left.removeFirst() : left.getFirst();
          }
        });
  }

  /** From now on, who uses this as a proxy has to log in. */
  public void requireProxyLogin() {
    proxyWantsLogin = true;
  }

  /** From now on, shows this certificate of {@code /tls}. */
  public ScriptedServer showing(String name) {
    certificate = name;
    return this;
  }

  /** Where it listens. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** Everything that was asked so far. */
  public List<Received> received() {
    return received;
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "scripted-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (!listener.isClosed()) {
        Socket socket = listener.accept();
        open.add(socket);
        daemon(() -> serve(socket));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket plain) {
    try (Socket closing = plain) {
      // Head and body are two packets; the second would wait 40 ms for the first to be confirmed.
      plain.setTcpNoDelay(true);
      Socket socket = closing;
      String prefix = "";
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (Received request = read(in, prefix); request != null; request = read(in, prefix)) {
        if (request.method().equals("CONNECT")) {
          if (proxyWantsLogin && !request.headers().containsKey("proxy-authorization")) {
            String refusal =
                "HTTP/1.1 407 Login\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(refusal.getBytes(ISO_8859_1));
            continue;
          }
          socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
          socket = ExampleTls.serverSide(socket, certificate);
          in = new BufferedInputStream(socket.getInputStream());
          prefix = "https://" + request.url().replace(":443", "");
          continue;
        }
        received.add(request);
        if (!script.reply(request).sendTo(socket)) {
          return;
        }
      }
    } catch (Exception gone) {
      // The client went away, or the test is over; what it saw is what counts.
    }
  }

  private static @Nullable Received read(InputStream in, String prefix) throws IOException {
    String first = line(in);
    if (first == null || first.isEmpty()) {
      return null;
    }
    String[] words = first.split(" ", -1);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    long length = Long.parseLong(headers.getOrDefault("content-length", "0"));
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] chunk = new byte[1 << 16];
    for (long left = length; left > 0; ) {
      int count = in.read(chunk, 0, (int) Math.min(chunk.length, left));
      if (count < 0) {
        return null;
      }
      left -= count;
      if (kept.size() < MOST_KEPT) {
        kept.write(chunk, 0, count);
      }
    }
    return new Received(words[0], prefix + words[1], headers, kept.toString(UTF_8), length);
  }

  private static @Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        return null;
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(UTF_8);
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : List.copyOf(open)) {
        socket.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
