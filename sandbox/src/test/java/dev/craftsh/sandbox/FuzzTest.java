package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of requests that no client would send, over plain sockets. */
class FuzzTest {
  private static final int REQUESTS = 4_000;
  private static final List<String> METHODS =
      List.of(
          "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "BREW", "",
          "\u00e9");
  private static final List<String> PATHS =
      List.of(
          "/v1/charm",
          "/v1/tokens/whoami",
          "/v1/tokens/usso",
          "/v1/charm/hello/releases",
          "/v1/charm/%2e%2e/%00/revisions?upload-id=%zz",
          "/dev/api/snap-push/",
          "/dev/api/acl/",
          "/api/v2/tokens/discharge",
          "/api/v2/snaps/hello/releases?page=-1",
          "/unscanned-upload/",
          "/identity/discharge",
          "/identity/login?id=x",
          "/_sandbox/faults",
          "*",
          "//",
          "http://[::1/");
  private static final List<String> HEADERS =
      List.of(
          "Content-Type: multipart/form-data; boundary=XX",
          "Content-Type: multipart/form-data; boundary=",
          "Content-Type: application/json",
          "Content-Type: application/x-www-form-urlencoded",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: gzip, chunked",
          "Content-Length: -1",
          "Content-Length: 99999999999999999999",
          "Content-Length: 5",
          "Expect: 100-continue",
          "Expect: a miracle",
          "Authorization: Macaroon root=AAAA, discharge=====",
          "Authorization: Macaroon " + "A".repeat(9_000),
          "Macaroons: W3t9XQ==",
          "Connection: close",
          "Host: ",
          ": no name",
          "no colon",
          " folded");
  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "{\"permissions\": [[[[{}]]]], \"ttl\": 1e999}",
          "[".repeat(20_000),
          "--XX\r\nContent-Disposition: form-data; name=\"binary\"\r\n\r\nabc",
          "--XX\r\nContent-Disposition: form-data; name=\"binary\"\r\n\r\nabc\r\n--XX--\r\n",
          "--XX\r\n\r\n\r\n--XX\r\n\r\n--XX--",
          "5\r\nhello\r\n0\r\n\r\n",
          "FFFFFFFFFFFFFFFF\r\nx\r\n",
          "-5\r\nx\r\n0\r\n\r\n",
          "id=%&caveat64=%ff&token64=====",
          "GET /v1/tokens/whoami HTTP/1.1\r\nHost: x\r\n\r\n".repeat(3));

  private final Path data;
  private final SandboxStore store;

  FuzzTest(@TempDir Path data) {
    this.data = data;
    this.store = SandboxStore.builder().data(data).largestUpload(1 << 20).start();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void thousandsOfBadRequestsLeaveNothingBehindAndAreSurvived() throws Exception {
    Visitor visitor = new Visitor(store).loggedIn();
    visitor.get("/v1/tokens/whoami");
    assertThat(serving()).isPositive();
    long filesBefore = openFiles();
    Random random = new Random(20_261_122);
    for (int i = 0; i < REQUESTS; i++) {
      send(request(random), random.nextInt(4) == 0);
    }
    assertThat(visitor.get("/v1/tokens/whoami").status()).isEqualTo(200);
    await(() -> serving() <= 2);
    await(() -> openFiles() <= filesBefore + 4);
    assertThat(uploadedFiles()).isLessThan(REQUESTS / 8);
    assertThat(store.log()).noneMatch(line -> line.startsWith("failed: "));
  }

  private static byte[] request(Random random) {
    StringBuilder text = new StringBuilder();
    int pipelined = random.nextInt(8) == 0 ? 3 : 1;
    for (int i = 0; i < pipelined; i++) {
      text.append(any(METHODS, random)).append(' ').append(any(PATHS, random));
      text.append(random.nextInt(20) == 0 ? " HTTP/9.9" : " HTTP/1.1").append("\r\n");
      for (int header = random.nextInt(5); header > 0; header--) {
        text.append(any(HEADERS, random)).append("\r\n");
      }
      String body = any(BODIES, random);
      if (random.nextBoolean()) {
        text.append("Content-Length: ").append(body.length()).append("\r\n");
      }
      text.append("\r\n").append(body);
    }
    byte[] bytes = text.toString().getBytes(ISO_8859_1);
    for (int flip = random.nextInt(6) - 3; flip > 0; flip--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }

  private static String any(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private void send(byte[] bytes, boolean rudely) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), store.charmhub().getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(bytes);
      if (rudely) {
        socket.setSoLinger(true, 0);
        return;
      }
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    } catch (SocketException closedInTheMiddle) {
      assertThat(closedInTheMiddle.getMessage()).doesNotContain("refused");
    }
  }

  private static long serving() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("HTTP-worker"))
        .count();
  }

  private static long openFiles() {
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      return all.count();
    } catch (IOException noProc) {
      return 0;
    }
  }

  private long uploadedFiles() throws IOException {
    try (Stream<Path> all = Files.list(data.resolve("uploads"))) {
      return all.count();
    }
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("it never came true").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void connectionsThatSaySlowlyWhatTheyWantDoNotKeepOthersWaiting() throws IOException {
    Socket[] slow = new Socket[300];
    for (int i = 0; i < slow.length; i++) {
      slow[i] = new Socket(InetAddress.getLoopbackAddress(), store.charmhub().getPort());
      slow[i].getOutputStream().write("POST /v1/charm HTTP/1.1\r\nHo".getBytes(ISO_8859_1));
    }
    assertThat(new Visitor(store).loggedIn().get("/v1/tokens/whoami").status()).isEqualTo(200);
    for (Socket one : slow) {
      one.close();
    }
  }
}
