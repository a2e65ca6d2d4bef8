package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.model.RegisteredName;
import dev.craftsh.sandbox.SandboxStore;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.RunningSandbox;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code craftsh sandbox} as another program starts and stops it. */
@Timeout(60)
class SandboxProcessTest {
  private static final int KILLED_BY_SIGTERM = 143;
  private final Path directory;

  SandboxProcessTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void printsOneLineServesAndEndsBySignal() throws Exception {
    try (var sandbox = RunningSandbox.start("-v", "sandbox")) {
      assertThat(sandbox.description().keySet())
          .contains("charmhub", "dashboard", "storage", "sso", "candid", "snapapi", "accounts")
          .doesNotContain("control");
      assertThat(status(sandbox.url() + "/v1/tokens/whoami"))
          .isEqualTo(HttpURLConnection.HTTP_UNAUTHORIZED);
      assertThat(sandbox.stderr().readLine())
          .isEqualTo("refused credentials: there is no Authorization header");
      assertThat(sandbox.terminate()).isEqualTo(KILLED_BY_SIGTERM);
    }
  }

  private static int status(String url) throws IOException {
    return ((HttpURLConnection) URI.create(url).toURL().openConnection()).getResponseCode();
  }

  @Test
  void dataOutlivesASignalAndBelongsToOneSandboxAtATime() throws Exception {
    var data = directory.resolve("data").toString();
    String charmhub;
    String accounts;
    try (var sandbox = RunningSandbox.start("sandbox", "--data", data);
        var client = sandbox.client()) {
      client.registerName("kept");
      charmhub = sandbox.url().toString();
      accounts = sandbox.description().get("accounts").toString();

      assertThat(shell().start("sandbox", "--data", data))
          .exitedWith(ExitStatus.FAILED)
          .stdoutIsEmpty()
          .stderrContains("Cannot serve the sandbox")
          .stderrContains(data);
      assertThat(sandbox.terminate()).isEqualTo(KILLED_BY_SIGTERM);
    }
    try (var again = RunningSandbox.start("sandbox", "--data", data);
        var client = again.client()) {
      assertThat(again.url()).hasToString(charmhub);
      assertThat(again.description().get("accounts")).hasToString(accounts);
      assertThat(client.listRegisteredNames()).extracting(RegisteredName::name).contains("kept");
    }
  }

  @Test
  void everyOptionHasItsEffect() throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var seed = directory.resolve("seed.json");
    Files.writeString(seed, "{\"packages\": [{\"namespace\": \"charm\", \"name\": \"ferry\"}]}");
    try (var sandbox =
            RunningSandbox.start(
                "sandbox",
                "--port",
                Integer.toString(port),
                "--listen",
                "127.0.0.2",
                "--world",
                "empty",
                "--seed",
                seed.toString(),
                "--reviews",
                "1",
                "--largest-upload",
                "1",
                "--all-uploads",
                "2",
                "--control");
        var client = sandbox.client()) {
      assertThat(sandbox.url()).hasToString("http://127.0.0.2:" + port);
      assertThat(client.listRegisteredNames())
          .extracting(RegisteredName::name)
          .containsExactly("ferry");
      var control = sandbox.description().getAsJsonObject("control");
      assertThat(status(control.get("url").getAsString()))
          .isEqualTo(HttpURLConnection.HTTP_UNAUTHORIZED);

      var fits = Files.write(directory.resolve("fits"), new byte[1 << 20]);
      var review = client.notifyRevision("ferry", client.uploadFile(fits));
      assertThat(client.reviewStatus(review)).hasSize(1).allMatch(one -> !one.errors().isEmpty());
      var large = Files.write(directory.resolve("large"), new byte[(1 << 20) + 1]);
      assertThatThrownBy(() -> client.uploadFile(large))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("larger than 1048576 bytes");
      client.uploadFile(fits);
      client.uploadFile(fits);
      assertThatThrownBy(() -> client.uploadFile(fits))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("all files together may have 2097152 bytes");
      sandbox.terminate();
      assertThat(sandbox.stderr().readLine()).isNull();
    }
  }

  @Test
  void whoOpensItToOtherMachinesIsWarned() throws Exception {
    try (var sandbox = RunningSandbox.start("sandbox", "--listen", "0.0.0.0")) {
      assertThat(sandbox.stderr().readLine())
          .isEqualTo(
              "warning: other machines can reach this sandbox: they can log in with its accounts,"
                  + " and all passwords pass unencrypted.");
      assertThat(status("http://127.0.0.2:" + sandbox.url().getPort() + "/v1/tokens/whoami"))
          .isEqualTo(HttpURLConnection.HTTP_UNAUTHORIZED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--port, none, the port \"none\" is not a number from 1",
    "--port, 65536, the last port is 65535",
    "--port, -1, is not a number from 1",
    "--reviews, 0, the reviews \"0\" is not a number from 1",
    "--largest-upload, 1G, the largest-upload \"1G\" is not a number from 1",
    "--all-uploads, 0, the all-uploads \"0\" is not a number from 1",
    "--world, huge, 'use one of: example, big, empty'",
  })
  void aValueThatCannotBeIsRefusedInWords(String option, String value, String words) {
    assertThat(shell().start("sandbox", option, value))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains(words);
  }

  @Test
  void aSeedThatCannotBeFollowedIsRefusedWithItsPlace() throws Exception {
    var seed = Files.writeString(directory.resolve("seed.json"), "{\"packages\": [{}]}");
    assertThat(shell().start("sandbox", "--seed", seed.toString()))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains("$.packages[0]");
  }

  @Test
  void anAddressOfAnotherMachineIsOneClearError() {
    assertThat(shell().start("sandbox", "--listen", "192.0.2.1"))
        .exitedWith(ExitStatus.FAILED)
        .stdoutIsEmpty()
        .stderrContains("192.0.2.1");
  }

  @Test
  void aPortThatIsTakenIsOneClearError() {
    try (var taken = SandboxStore.start()) {
      var port = String.valueOf(taken.charmhub().getPort());

      assertThat(shell().start("sandbox", "--port", port))
          .exitedWith(ExitStatus.FAILED)
          .stdoutIsEmpty()
          .stderrContains("Cannot serve the sandbox")
          .stderrContains("the sandbox cannot listen on port " + port);
    }
  }

  private TestShell shell() {
    return TestShell.in(directory);
  }
}
