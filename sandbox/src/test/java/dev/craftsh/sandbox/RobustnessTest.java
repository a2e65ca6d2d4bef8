package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobustnessTest {
  private final SandboxStore store = SandboxStore.start();
  private final Visitor visitor = new Visitor(store).loggedIn();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void garbageOnTheWireNeverStopsTheStore() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 60; round++) {
      byte[] garbage = new byte[random.nextInt(5_000)];
      random.nextBytes(garbage);
      send(garbage);
    }
    send("GET /v1/charm HTTP/9.9\r\n\r\n".getBytes(ISO_8859_1));
    send("POST /unscanned-upload/ HTTP/1.1\r\nContent-Length: -5\r\n\r\n".getBytes(ISO_8859_1));
    send(("GET /" + "x".repeat(200_000) + " HTTP/1.1\r\n\r\n").getBytes(ISO_8859_1));
    send(("GET / HTTP/1.1\r\nX: " + "y".repeat(200_000) + "\r\n\r\n").getBytes(ISO_8859_1));
    send(("GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(2_000) + "\r\n").getBytes(ISO_8859_1));
    assertThat(visitor.get("/v1/tokens/whoami").status()).isEqualTo(200);
  }

  /** Sends bytes, says that there are no more, and reads whatever comes back. */
  private String send(byte[] bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), store.charmhub().getPort())) {
      socket.setSoTimeout(5_000);
      OutputStream out = socket.getOutputStream();
      out.write(bytes);
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), ISO_8859_1);
    } catch (SocketException closedInTheMiddle) {
      // As good an answer to garbage as any.
      return "";
    }
  }

  @Test
  void bodiesThatAreNoJsonAreRefused() {
    for (String body :
        List.of("", "{", "[1,2", "\"x\"", "null", "[]", "{\"name\": {}}", "[".repeat(100_000))) {
      var reply = visitor.post("/v1/charm", body);
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.code()).isEqualTo("api-error");
    }
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    assertThat(visitor.post("/v1/charm", " ".repeat(5 << 20)).status()).isEqualTo(413);
  }

  @Test
  void malformedUploadsAreRefusedAndLeaveNothingBehind() {
    for (String body : List.of("", "--XX", "--XX\r\n\r\nabc\r\n--XX--", "hello")) {
      var reply =
          visitor.send(
              visitor
                  .request("/unscanned-upload/")
                  .header("Content-Type", "multipart/form-data; boundary=XX")
                  .POST(HttpRequest.BodyPublishers.ofString(body)));
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.at("successful").getAsBoolean()).isFalse();
    }
  }

  @Test
  void filesThatAreTooMuchTogetherAreRefusedUntilSomeAreRejected() {
    try (SandboxStore small = SandboxStore.builder().allUploads(1_000).start()) {
      Visitor storage = new Visitor(small).loggedIn();
      String first = storage.upload(new byte[600]);
      var refused = storage.store(new byte[600]);
      assertThat(refused.status()).isEqualTo(413);
      assertThat(refused.at("successful").getAsBoolean()).isFalse();
      assertThat(refused.text("errors", 0, "message")).contains("full", "1000 bytes");
      assertThat(storage.store(new byte[400]).status()).isEqualTo(200);
      assertThat(storage.store(new byte[1]).status()).isEqualTo(413);
      var review = storage.reviewed("/v1/charm/my/revisions", first);
      assertThat(review.text("revisions", 0, "status")).isEqualTo("rejected");
      assertThat(storage.store(new byte[600]).status()).isEqualTo(200);
      assertThat(storage.store(new byte[1]).status()).isEqualTo(413);
    }
  }

  @Test
  void whatWasKeptCountsAfterARestart(@TempDir Path data) {
    try (SandboxStore before = SandboxStore.builder().data(data).start()) {
      new Visitor(before).upload(new byte[600]);
    }
    try (SandboxStore after = SandboxStore.builder().data(data).allUploads(1_000).start()) {
      assertThat(new Visitor(after).store(new byte[600]).status()).isEqualTo(413);
      assertThat(new Visitor(after).store(new byte[400]).status()).isEqualTo(200);
    }
  }

  @Test
  void anUploadBeyondTheBoundIsRefused() {
    try (SandboxStore small = SandboxStore.builder().largestUpload(1_000).start()) {
      Visitor guest = new Visitor(small);
      assertThat(guest.store(new byte[1_000]).status()).isEqualTo(200);
      assertThat(guest.store(new byte[1_001]).status()).isEqualTo(413);
    }
  }

  @Test
  void unknownPathsAndMethodsAreAnsweredAsErrors() throws IOException {
    assertThat(visitor.get("/nowhere").status()).isEqualTo(404);
    String answer = send("GET /v1/charm/% HTTP/1.0\r\nHost: x\r\n\r\n".getBytes(ISO_8859_1));
    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("malformed percent sign");
    assertThat(visitor.get("/dev/api/snap-push/").status()).isEqualTo(405);
  }

  @Test
  void scriptedTroubleHappensOnceEach() {
    store.failNext(503);
    store.failNext("releases", 500, "remote-service-unavailable", "Gone fishing.");
    var proxy = visitor.get("/v1/tokens/whoami");
    assertThat(proxy.status()).isEqualTo(503);
    assertThat(proxy.text()).startsWith("<html>");
    assertThat(visitor.get("/v1/tokens/whoami").status()).isEqualTo(200);
    assertThat(visitor.get("/v1/charm/hello/releases").message()).isEqualTo("Gone fishing.");
    assertThat(visitor.get("/v1/charm/hello/releases").status()).isEqualTo(200);
  }

  @Test
  void aDroppedConnectionHasNoAnswer() {
    store.dropNext();
    assertThatThrownBy(() -> visitor.post("/v1/charm", "{\"name\": \"x\"}"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(visitor.get("/v1/tokens/whoami").status()).isEqualTo(200);
  }

  @Test
  void aSlowStoreMakesEveryoneWait() {
    store.slowDown(Duration.ofMillis(200));
    long before = System.nanoTime();
    visitor.get("/v1/tokens/whoami");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(190));
    store.slowDown(Duration.ZERO);
  }

  @Test
  void manyAtOnceGetDistinctNumbersAndOneOfManyGetsAName() throws Exception {
    ExecutorService crowd = Executors.newFixedThreadPool(16);
    ConcurrentSkipListSet<Integer> numbers = new ConcurrentSkipListSet<>();
    List<CompletableFuture<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      String note = "number " + i;
      all.add(
          CompletableFuture.supplyAsync(
              () -> {
                Visitor one = new Visitor(store).loggedIn();
                var reply =
                    one.reviewed("/v1/charm/my/revisions", one.upload(TestFiles.charm("my", note)));
                numbers.add(reply.at("revisions", 0, "revision").getAsInt());
                return one.post("/v1/charm", "{\"name\": \"wanted\"}").status() == 201;
              },
              crowd));
    }
    int winners = 0;
    for (CompletableFuture<Boolean> one : all) {
      winners += one.get() ? 1 : 0;
    }
    crowd.shutdown();
    assertThat(winners).isEqualTo(1);
    assertThat(numbers).hasSize(48).first().isEqualTo(1);
    assertThat(numbers.last()).isEqualTo(48);
  }

  @Test
  void itListensOnLoopbackAlone() {
    assertThat(store.charmhub().getHost()).isEqualTo("127.0.0.1");
    assertThat(reachable("127.0.0.2", store.charmhub().getPort())).isFalse();
  }

  private static boolean reachable(String host, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), 500);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  @Test
  void uploadedFilesAreGoneAfterClosing() throws IOException {
    List<Path> before = uploadFolders();
    SandboxStore other = SandboxStore.start();
    new Visitor(other).upload(new byte[100]);
    List<Path> during = uploadFolders();
    during.removeAll(before);
    assertThat(during).isNotEmpty();
    other.close();
    other.close();
    assertThat(during).allMatch(folder -> !Files.exists(folder));
  }

  private static List<Path> uploadFolders() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return new ArrayList<>(
          all.filter(one -> one.getFileName().toString().startsWith("craftsh-sandbox-")).toList());
    }
  }

  @Test
  void aPortThatIsTakenIsSaidSo() {
    int taken = store.charmhub().getPort();
    assertThatThrownBy(() -> SandboxStore.builder().port(taken).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("the sandbox cannot listen on port " + taken + " of 127.0.0.1");
  }

  @Test
  void itDescribesItselfInOneLineOfJson() {
    assertThat(store.describe()).doesNotContain("\n");
    JsonObject described = JsonParser.parseString(store.describe()).getAsJsonObject();
    assertThat(described.keySet())
        .containsExactly(
            "charmhub",
            "dashboard",
            "storage",
            "sso",
            "candid",
            "snapapi",
            "administrator_macaroon",
            "accounts");
    assertThat(
            described.getAsJsonArray("accounts").get(1).getAsJsonObject().get("otp").getAsString())
        .hasSize(6);
  }

  @Test
  void anEmptyWorldHasAccountsAndNothingElse() {
    try (SandboxStore empty = SandboxStore.builder().world(World.EMPTY).start()) {
      Visitor guest = new Visitor(empty).loggedIn();
      assertThat(guest.get("/v1/charm").at("results").getAsJsonArray()).isEmpty();
    }
  }
}
