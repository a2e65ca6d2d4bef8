package dev.craftsh.shell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.PackageFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C in a script that runs as a process of its own. */
class InterruptedScriptTest {
  private static final int INTERRUPTED = 130;

  /** Generous for a busy machine; the wait is for the end, not for this time. */
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  @TempDir Path directory = Path.of("");

  /** Starts a script in a shell that has not been told to ignore the signal. */
  private Process start(String text, String... options) throws IOException {
    var script = Files.writeString(directory.resolve("x.jsh"), text);
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var line = new ArrayList<>(List.of("env", "--default-signal=INT", java));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.craftsh.shell.Main"));
    line.addAll(List.of("--sandbox", "--ephemeral"));
    line.addAll(List.of(options));
    line.add(script.toString());
    return new ProcessBuilder(line).redirectError(directory.resolve("err").toFile()).start();
  }

  private static void interrupt(Process process) throws IOException, InterruptedException {
    var kill = new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private String errors() throws IOException {
    return Files.readString(directory.resolve("err"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"while (true) { }\n", "Thread.sleep(100_000);\n"})
  void endsItAtOnceWithItsStatusAndTheSandboxWithIt(String wait) throws Exception {
    var process =
        start(
            "print(session.profile().endpoints().api().getPort());\n"
                + "for (int i = 0; i < 3000; i++) print(\"line \" + i);\n"
                + wait);
    try (var lines = output(process)) {
      int port = Integer.parseInt(lines.readLine());
      assertThat(lines.readLine()).isEqualTo("line 0");

      interrupt(process);
      var sent = Instant.now();
      String last = "";
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        assertThat(line).matches("line \\d+");
        last = line;
      }
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();

      assertThat(Duration.between(sent, Instant.now())).isLessThan(AT_ONCE);
      assertThat(process.exitValue()).as(this::lastErrors).isEqualTo(INTERRUPTED);
      assertThat(last).isNotEmpty();
      assertThat(isServed(port)).isFalse();
    } finally {
      process.destroyForcibly();
    }
  }

  private String lastErrors() {
    try {
      return errors();
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  private static boolean isServed(int port) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (ConnectException refused) {
      return false;
    }
  }

  @Test
  void everyLineBeforeItIsWhole() throws Exception {
    var process =
        start("print(\"ready\");\nfor (int i = 0; ; i++) print(\"x\".repeat(300) + \".\");\n");
    try (var lines = output(process)) {
      assertThat(lines.readLine()).isEqualTo("ready");
      var text = new StringBuilder();
      for (int read = 0; read < 1000; read++) {
        text.append(lines.readLine()).append('\n');
      }
      interrupt(process);
      var rest = new java.io.StringWriter();
      lines.transferTo(rest);
      text.append(rest);

      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(INTERRUPTED);
      assertThat(text.toString()).endsWith(".\n");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void whereJsonIsWantedTheInterruptionIsAnObjectToo() throws Exception {
    var process = start("print(\"ready\");\nThread.sleep(100_000);\n", "-o", "json");
    try (var lines = output(process)) {
      assertThat(lines.readLine()).isEqualTo("\"ready\"");
      interrupt(process);
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();

      assertThat(process.exitValue()).isEqualTo(INTERRUPTED);
      assertThat(errors().lines()).hasSize(1);
      var error = com.google.gson.JsonParser.parseString(errors()).getAsJsonObject();
      assertThat(error.get("code").getAsString()).isEqualTo("SHELL-INTERRUPTED");
      assertThat(error.get("exit_status").getAsInt()).isEqualTo(INTERRUPTED);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void noFurtherPackageIsUploadedOnceItWasInterrupted() throws Exception {
    var script =
        Files.readString(Path.of("..", "scripts", "upload-folder.jsh").toAbsolutePath())
            .replace("print(done);", "Thread.sleep(100_000);");
    for (var name : List.of("my", "my-charm")) {
      PackageFiles.charm(directory, name + ".charm", name);
    }
    var process =
        start(
            script.replace("var done =", "print(\"ready\");\nvar done ="),
            "-D",
            "folder=" + directory);
    try (var lines = output(process)) {
      assertThat(lines.readLine()).isEqualTo("ready");
      var results = directory.resolve("results.json");
      while (!Files.exists(results)) {
        Thread.sleep(1);
      }
      interrupt(process);
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();

      assertThat(process.exitValue()).as(this::lastErrors).isEqualTo(INTERRUPTED);
      assertThat(Files.readString(results)).contains("released").doesNotContain("failed");
    } finally {
      process.destroyForcibly();
    }
  }
}
