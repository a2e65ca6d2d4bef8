import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.macaroon.Caveat;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.sandbox.SandboxStore;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Measures the sandbox; see scripts/bench/sandbox. */
public class SandboxBench {
  private static final int CONNECTIONS = 4;
  private static String libraries;

  public static void main(String[] arguments) throws Exception {
    libraries = arguments[0];
    if (arguments.length > 1 && arguments[1].equals("start")) {
      startHere();
      return;
    }
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    int gib = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 4;
    starts();
    try (Server server = new Server()) {
      System.out.printf("RSS after the start          %6d MiB%n", server.memory("VmRSS"));
      String token = server.logIn();
      String whoami = head("GET", "/v1/tokens/whoami", token, "");
      server.load(whoami, 1);
      System.out.printf("whoami                       %6d /s%n", server.load(whoami, seconds));
      String release = head("POST", "/v1/charm/hello/releases", token, RELEASE);
      server.load(release, 1);
      System.out.printf("release, in memory           %6d /s%n", server.load(release, seconds));
      System.out.printf("RSS after that               %6d MiB%n", server.memory("VmRSS"));
    }
    Path data = Files.createTempDirectory("craftsh-bench-");
    try (Server server = new Server("--data", data.toString())) {
      String release = head("POST", "/v1/charm/hello/releases", server.logIn(), RELEASE);
      server.load(release, 1);
      System.out.printf("release, with --data         %6d /s%n", server.load(release, seconds));
    }
    delete(data);
    try (Server server = new Server("--world", "big")) {
      System.out.printf("start with the big world     %6d ms%n", server.millis);
      System.out.printf("RSS with the big world       %6d MiB%n", server.memory("VmRSS"));
    }
    try (Server server = new Server()) {
      long before = server.memory("VmRSS");
      double took = server.upload((long) gib << 30);
      System.out.printf("upload of %d GiB              %6.2f GiB/s%n", gib, gib / took);
      System.out.printf("RSS before, at most          %6d, %d MiB%n", before, server.memory("VmHWM"));
    }
  }

  private static final String RELEASE = "[{\"channel\": \"edge\", \"revision\": 6}]";

  private static void starts() throws Exception {
    List<Long> server = new ArrayList<>();
    List<String> here = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      try (Server one = new Server()) {
        server.add(one.millis);
      }
      here.add(run("start").trim());
    }
    System.out.println("start as a server, ms:       " + server);
    System.out.println("start in a fresh JVM, again: " + here + " ms");
  }

  private static void startHere() {
    long begin = System.nanoTime();
    SandboxStore first = SandboxStore.start();
    long middle = System.nanoTime();
    SandboxStore second = SandboxStore.start();
    long end = System.nanoTime();
    first.close();
    second.close();
    System.out.println((middle - begin) / 1_000_000 + " " + (end - middle) / 1_000_000);
  }

  private static String run(String what) throws Exception {
    Path classes = Files.createTempDirectory("craftsh-bench-");
    javax.tools.ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-cp", libraries, "-d", classes.toString(), source());
    Process process =
        new ProcessBuilder(
                java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", libraries + ":" + classes, "SandboxBench", libraries, what)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    delete(classes);
    return output;
  }

  private static String source() {
    return System.getProperty("bench.source");
  }

  private static String java() {
    return ProcessHandle.current().info().command().orElse("java");
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      all.sorted(java.util.Comparator.reverseOrder()).forEach(one -> one.toFile().delete());
    }
  }

  private static String head(String method, String path, String token, String body) {
    return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Macaroon " + token
        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  /** A sandbox in a process of its own. */
  private static final class Server implements AutoCloseable {
    private final Process process;
    private final JsonObject description;
    private final long millis;

    Server(String... options) throws IOException {
      List<String> command = new ArrayList<>(
          List.of(java(), "-XX:+UseSerialGC", "-cp", libraries, "dev.craftsh.shell.Main", "sandbox"));
      command.addAll(List.of(options));
      long begin = System.nanoTime();
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      description = JsonParser.parseString(process.inputReader().readLine()).getAsJsonObject();
      millis = (System.nanoTime() - begin) / 1_000_000;
    }

    private URI url() {
      return URI.create(description.get("charmhub").getAsString());
    }

    long memory(String key) throws IOException {
      for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
        if (line.startsWith(key)) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        }
      }
      return 0;
    }

    private JsonObject ask(String path, String authorization, String body) throws Exception {
      HttpRequest.Builder request = HttpRequest.newBuilder(url().resolve(path))
          .POST(HttpRequest.BodyPublishers.ofString(body));
      if (authorization != null) {
        request.header("Authorization", authorization);
      }
      return JsonParser.parseString(
          HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString()).body())
          .getAsJsonObject();
    }

    String logIn() throws Exception {
      String wish = "{\"permissions\": [\"account-view-packages\", \"package-manage\", \"package-view\"], \"ttl\": 36000}";
      Macaroon root = Macaroon.fromBase64(ask("/v1/tokens/usso", null, wish).get("macaroon").getAsString());
      Caveat caveat = root.caveats().stream()
          .filter(one -> one.location().equals(Optional.of(url().getAuthority()))).findFirst().orElseThrow();
      JsonObject account = description.getAsJsonArray("accounts").get(0).getAsJsonObject();
      JsonObject login = new JsonObject();
      login.add("email", account.get("email"));
      login.add("password", account.get("password"));
      login.addProperty("caveat_id", caveat.idText().orElseThrow());
      Macaroon discharge = Macaroon.fromBase64(
          ask("/api/v2/tokens/discharge", null, login.toString()).get("discharge_macaroon").getAsString());
      String pair = "Macaroon root=" + root.toBase64() + ", discharge=" + discharge.bindTo(root).toBase64();
      return ask("/v1/tokens/usso/exchange", pair, "{}").get("macaroon").getAsString();
    }

    /** Requests answered with success in one second. */
    long load(String request, int seconds) throws Exception {
      byte[] bytes = request.getBytes(ISO_8859_1);
      AtomicLong done = new AtomicLong();
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      List<Thread> all = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        Thread one = new Thread(() -> {
          try (Socket socket = new Socket(url().getHost(), url().getPort())) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (System.nanoTime() < end) {
              socket.getOutputStream().write(bytes);
              answer(in);
              done.incrementAndGet();
            }
          } catch (IOException broken) {
            throw new IllegalStateException(broken);
          }
        });
        all.add(one);
        one.start();
      }
      for (Thread one : all) {
        one.join();
      }
      return done.get() / seconds;
    }

    private static void answer(InputStream in) throws IOException {
      String status = line(in);
      if (!status.contains(" 200 ")) {
        throw new IOException(status);
      }
      int length = 0;
      for (String header; !(header = line(in)).isEmpty(); ) {
        if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
          length = Integer.parseInt(header.substring(15).trim());
        }
      }
      in.readNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
      StringBuilder line = new StringBuilder();
      for (int next; (next = in.read()) != '\n'; ) {
        if (next < 0) {
          throw new IOException("the connection ended");
        }
        if (next != '\r') {
          line.append((char) next);
        }
      }
      return line.toString();
    }

    /** Sends zeros; gives seconds. */
    double upload(long size) throws IOException {
      byte[] begin = "--XX\r\nContent-Disposition: form-data; name=\"binary\"; filename=\"f\"\r\n\r\n".getBytes(ISO_8859_1);
      byte[] end = "\r\n--XX--\r\n".getBytes(ISO_8859_1);
      byte[] block = new byte[1 << 20];
      long start = System.nanoTime();
      try (Socket socket = new Socket(url().getHost(), url().getPort())) {
        OutputStream out = socket.getOutputStream();
        out.write(("POST /unscanned-upload/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=XX\r\nContent-Length: "
            + (begin.length + size + end.length) + "\r\n\r\n").getBytes(ISO_8859_1));
        out.write(begin);
        for (long sent = 0; sent < size; sent += block.length) {
          out.write(block);
        }
        out.write(end);
        answer(new BufferedInputStream(socket.getInputStream()));
      }
      return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() throws IOException {
      process.destroy();
      try {
        process.waitFor();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
  }
}
