package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.client.Endpoints;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.sandbox.SandboxStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a process loads for one command, as the Java runtime itself tells it. */
class StartUpTest {
  private static final List<String> UNWANTED =
      List.of(
          "org.jline.",
          "org.fusesource.jansi.",
          "jdk.jshell.",
          "com.sun.tools.",
          "dev.craftsh.sandbox.",
          "dev.craftsh.shell.sandbox.",
          "dev.craftsh.shell.repl.",
          "dev.craftsh.shell.completion.",
          "dev.craftsh.shell.engine.JShell",
          "com.github.javakeyring.",
          "java.util.logging.",
          "java.util.regex.Matcher",
          "java.util.Formatter");

  @Test
  void oneCommandLoadsNeitherTerminalNorCompilerNorSandboxNorKeyring() throws Exception {
    try (var sandbox = SandboxStore.start()) {
      var loaded = classesLoadedBy(sandbox, "whoami");

      assertThat(loaded).contains("dev.craftsh.shell.Main", "dev.craftsh.client.StoreClient");
      assertThat(unwanted(loaded)).isEmpty();
    }
  }

  private static List<String> unwanted(List<String> loaded) {
    var found = new ArrayList<String>();
    for (var name : loaded) {
      for (var beginning : UNWANTED) {
        if (name.startsWith(beginning)) {
          found.add(name);
        }
      }
    }
    return found;
  }

  private static List<String> classesLoadedBy(SandboxStore sandbox, String command)
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
            java,
            "-Xshare:auto",
            "-Xlog:class+load:stdout:none",
            "-Dcraftsh.tty=000",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.craftsh.shell.Main",
            "--api-url",
            sandbox.charmhub().toString(),
            command);
    process.environment().put("CRAFTSH_CREDENTIALS", login(sandbox));
    var started = process.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(started.waitFor()).as(output).isZero();
    var names = new ArrayList<String>();
    for (var line : output.lines().toList()) {
      int end = line.indexOf(" source: ");
      if (end > 0) {
        names.add(line.substring(line.lastIndexOf(' ', end - 1) + 1, end));
      }
    }
    return names;
  }

  private static String login(SandboxStore sandbox) {
    var account = sandbox.accounts().get(0);
    var endpoints = Endpoints.CHARMHUB.withApi(sandbox.charmhub()).withAuth(sandbox.sso());
    try (var client = StoreClient.builder(endpoints).build()) {
      return client.login(LoginRequest.ubuntuOne(account.email(), Secret.of(account.password())));
    }
  }
}
