package dev.craftsh.shell.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.Endpoints;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** {@code craftsh sandbox} in a process of its own. */
public final class RunningSandbox implements AutoCloseable {
  private final Process process;
  private final JsonObject description;

  private RunningSandbox(Process process, JsonObject description) {
    this.process = process;
    this.description = description;
  }

  public static RunningSandbox start(String... arguments) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.craftsh.shell.Main"));
    words.addAll(List.of(arguments));
    var process = new ProcessBuilder(words).start();
    var line = process.inputReader(UTF_8).readLine();
    return new RunningSandbox(
        process,
        JsonParser.parseString(Objects.requireNonNull(line, "it did not start")).getAsJsonObject());
  }

  /** The one line that it printed. */
  public JsonObject description() {
    return description;
  }

  public URI url() {
    return URI.create(description.get("charmhub").getAsString());
  }

  public BufferedReader stderr() {
    return process.errorReader(UTF_8);
  }

  /** A client of its charms, logged in with its first account. */
  public StoreClient client() {
    var client =
        StoreClient.builder(Endpoints.CHARMHUB.withApi(url()).withStorage(url()).withAuth(url()))
            .build();
    var account = description.getAsJsonArray("accounts").get(0).getAsJsonObject();
    client.login(
        LoginRequest.ubuntuOne(
            account.get("email").getAsString(), Secret.of(account.get("password").getAsString())));
    return client;
  }

  /** Asks it to end, and gives its exit status. */
  public int terminate() throws InterruptedException {
    // Process.destroy closes the streams, too, and with them what it said at its end.
    process.toHandle().destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("it does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
