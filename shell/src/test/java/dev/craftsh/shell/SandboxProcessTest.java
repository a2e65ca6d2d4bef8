package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.craftsh.sandbox.SandboxStore;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.TestShell;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code craftsh sandbox} as another program starts and stops it. */
class SandboxProcessTest {
  private static final int KILLED_BY_SIGTERM = 143;

  @Test
  void printsOneLineServesAndEndsBySignal() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "dev.craftsh.shell.Main",
                "-v",
                "sandbox")
            .start();
    try (var lines =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var log =
            new BufferedReader(
                new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      var described = JsonParser.parseString(lines.readLine()).getAsJsonObject();
      assertThat(described.keySet())
          .contains("charmhub", "dashboard", "storage", "sso", "candid", "snapapi", "accounts");
      var url = URI.create(described.get("charmhub").getAsString() + "/v1/tokens/whoami");
      var answer = (HttpURLConnection) url.toURL().openConnection();
      assertThat(answer.getResponseCode()).isEqualTo(HttpURLConnection.HTTP_UNAUTHORIZED);
      assertThat(log.readLine()).isEqualTo("refused credentials: there is no Authorization header");

      process.destroy();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(KILLED_BY_SIGTERM);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aPortThatIsTakenIsOneClearError() {
    try (var taken = SandboxStore.start()) {
      var port = String.valueOf(taken.charmhub().getPort());

      assertThat(TestShell.in(Path.of(".")).start("sandbox", "--port", port))
          .exitedWith(ExitStatus.FAILED)
          .stdoutIsEmpty()
          .stderrContains("Cannot serve the sandbox on port " + port);
    }
  }
}
