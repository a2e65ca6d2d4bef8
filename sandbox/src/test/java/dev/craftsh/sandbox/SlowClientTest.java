package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.sandbox.route.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that hold connections without using them. */
@Timeout(30)
class SlowClientTest {
  private static final int CONNECTIONS = 8;
  private static final int ANSWER = 32 << 20;
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final String WHOAMI = "GET /v1/tokens/whoami HTTP/1.1\r\nHost: x\r\n\r\n";
  private final SandboxStore store =
      SandboxStore.builder().patience(new Patience(CONNECTIONS, SHORT, SHORT)).start();

  @AfterEach
  void close() {
    store.close();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), store.charmhub().getPort());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** Sends a byte of no meaning now and then, for much longer than anybody should wait. */
  private static boolean endsWhileDripping(Socket socket) throws InterruptedException {
    long end = System.nanoTime() + 20 * SHORT.toNanos();
    try {
      while (System.nanoTime() < end) {
        say(socket, "x");
        Thread.sleep(SHORT.toMillis() / 10);
      }
      return false;
    } catch (IOException closed) {
      return true;
    }
  }

  /** Reads until the end of the connection, whichever way it ends. */
  private static String rest(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (SocketException reset) {
      return "";
    }
  }

  @Test
  void aHeadThatDripsInIsCutOff() throws Exception {
    try (Socket socket = connect()) {
      say(socket, "GET /v1/tokens/whoami HTTP/1.1\r\nX-Slow: ");
      assertThat(endsWhileDripping(socket)).isTrue();
    }
  }

  @Test
  void aLaterHeadThatDripsInIsCutOffToo() throws Exception {
    try (Socket socket = connect()) {
      say(socket, WHOAMI);
      byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 401".length());
      assertThat(new String(status, ISO_8859_1)).isEqualTo("HTTP/1.1 401");
      assertThat(endsWhileDripping(socket)).isTrue();
    }
  }

  @Test
  void aConnectionThatSaysNothingEnds() throws IOException {
    try (Socket socket = connect()) {
      assertThat(rest(socket)).isEmpty();
    }
  }

  @Test
  void aConnectionMayRestBetweenRequests() throws Exception {
    try (Socket socket = connect()) {
      say(socket, WHOAMI);
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      Thread.sleep(2 * SHORT.toMillis());
      say(socket, WHOAMI.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
      assertThat(rest(socket)).contains("HTTP/1.1 401");
    }
  }

  @Test
  void aBodyThatStallsEndsItsConnection() throws IOException {
    try (Socket socket = connect()) {
      say(socket, "POST /v1/tokens/usso HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
      assertThat(rest(socket)).doesNotContain("200");
    }
  }

  @Test
  void aBodyThatDripsInIsCutOff() throws Exception {
    try (Socket socket = connect()) {
      say(socket, "POST /v1/tokens/usso HTTP/1.1\r\nHost: x\r\nContent-Length: 9999\r\n\r\n");
      assertThat(endsWhileDripping(socket)).isTrue();
    }
  }

  @Test
  void whoNeverReadsAnAnswerIsCutOff() throws Exception {
    var publisher = new Visitor(store).loggedIn();
    // More than the system keeps for a client that does not read.
    String upload = publisher.upload(new byte[ANSWER]);
    String path = "/v1/charm/hello/resources/greeting/revisions";
    assertThat(publisher.reviewed(path, upload).at("revisions", 0, "revision").getAsInt())
        .isEqualTo(3);
    String charm = publisher.get("/v1/charm/hello").text("metadata", "id");
    String download =
        "GET /download-origin/charm_%s.greeting_3 HTTP/1.1\r\nHost: x\r\n\r\n".formatted(charm);
    List<Socket> deaf = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS - 1; i++) {
      Socket socket = connect();
      say(socket, download);
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      deaf.add(socket);
    }
    awaitAPlace();
    // The others have their own moment; who begins to read before it is served.
    Thread.sleep(4 * SHORT.toMillis());
    for (Socket one : deaf) {
      assertThat(rest(one).length()).isLessThan(ANSWER);
      one.close();
    }
  }

  @Test
  void whoReadsSlowlyButOnIsServed() throws Exception {
    try (Socket socket = connect()) {
      say(socket, WHOAMI.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
      Thread.sleep(3 * SHORT.toMillis());
      assertThat(rest(socket)).contains("HTTP/1.1 401", "error-list");
    }
  }

  /** Returns when so many requests are served at once as there are places. */
  private void awaitAPlace() throws Exception {
    List<Socket> open = new ArrayList<>();
    long end = System.nanoTime() + 60 * SHORT.toNanos();
    while (open.size() < CONNECTIONS / 2) {
      assertThat(System.nanoTime()).as("places became free").isLessThan(end);
      Socket socket = connect();
      say(socket, WHOAMI);
      byte[] begin = socket.getInputStream().readNBytes("HTTP/1.1 401".length());
      if (new String(begin, ISO_8859_1).equals("HTTP/1.1 401")) {
        open.add(socket);
      } else {
        socket.close();
      }
    }
    for (Socket one : open) {
      one.close();
    }
  }

  @Test
  void whoComesWhenAllPlacesAreTakenIsSentAwayAndLaterServed() throws Exception {
    List<Socket> held = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      held.add(connect());
    }
    try (Socket late = connect()) {
      assertThat(rest(late)).startsWith("HTTP/1.1 503 ");
    }
    for (Socket one : held) {
      assertThat(rest(one)).isEmpty();
      one.close();
    }
    // Their places become free an instant after their ends are seen.
    String answer;
    do {
      try (Socket socket = connect()) {
        say(socket, WHOAMI.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
        answer = rest(socket);
      }
    } while (!answer.startsWith("HTTP/1.1 401"));
  }
}
