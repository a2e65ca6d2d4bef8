package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A sandbox in a process of its own, which can be killed without warning. */
final class SandboxProcess implements AutoCloseable {
  private final Process process;
  private final JsonObject description;

  private SandboxProcess(Process process, JsonObject description) {
    this.process = process;
    this.description = description;
  }

  /** What runs in that process: it ends with its standard input, so none outlives its test. */
  public static void main(String[] arguments) throws IOException {
    SandboxStore store =
        arguments.length == 0
            ? SandboxStore.start()
            : SandboxStore.builder().data(Path.of(arguments[0])).start();
    System.out.println(store.describe());
    System.in.readAllBytes();
    store.close();
  }

  static SandboxProcess start(Path data, String... virtualMachine) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(ProcessHandle.current().info().command().orElseThrow());
    words.addAll(List.of(virtualMachine));
    words.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            SandboxProcess.class.getName(),
            data.toString()));
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out = process.inputReader(UTF_8);
    String line = Objects.requireNonNull(out.readLine(), "the sandbox did not start");
    return new SandboxProcess(process, JsonParser.parseString(line).getAsJsonObject());
  }

  Visitor visitor() {
    JsonObject first = description.getAsJsonArray("accounts").get(0).getAsJsonObject();
    return new Visitor(
        URI.create(description.get("charmhub").getAsString()),
        new SandboxAccount(
            first.get("username").getAsString(),
            first.get("email").getAsString(),
            first.get("password").getAsString(),
            Optional.empty()));
  }

  /** As {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
