package dev.craftsh.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A login on the web page of the store's identity service, in a browser that is a script. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WebLoginTest extends SandboxedTest {
  private TestShell plain = shell;

  @BeforeEach
  void reachTheSandboxByAddress() {
    plain =
        TestShell.in(directory)
            .with("--api-url", sandbox.charmhub().toString())
            .with("--storage-url", sandbox.storage().toString())
            .with("--auth-url", sandbox.sso().toString());
  }

  /** A program that notes down which page it was asked to show. */
  private Path browser() throws Exception {
    Path shown = directory.resolve("shown");
    Path script = directory.resolve("browser");
    Files.writeString(
        script,
        "#!/bin/sh\nprintf %s \"$1\" > '"
            + shown
            + ".new' && mv '"
            + shown
            + ".new' '"
            + shown
            + "'\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    plain.variable("BROWSER", script.toString());
    return shown;
  }

  private static URI awaitPage(Path shown) throws Exception {
    while (!Files.exists(shown)) {
      Thread.sleep(5);
    }
    return URI.create(Files.readString(shown));
  }

  private int fillIn(URI page) throws Exception {
    var account = sandbox.accounts().get(0);
    var query = page.getRawQuery();
    var form =
        "did="
            + query.substring(query.indexOf("did=") + 4)
            + "&username="
            + URLEncoder.encode(account.email(), UTF_8)
            + "&password="
            + URLEncoder.encode(account.password(), UTF_8);
    var request =
        HttpRequest.newBuilder(page.resolve("/identity/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void whoLogsInOnTheWebPageIsLoggedInHere() throws Exception {
    Path shown = browser();
    var person = CompletableFuture.supplyAsync(() -> attempt(() -> fillIn(awaitPage(shown))));

    var run = plain.start("-q", "--keyring", "file", "login", "--web");

    assertThat(person.get(10, TimeUnit.SECONDS)).isEqualTo(200);
    assertThat(run).succeeded().stderrContains("please open this URL:\n " + sandbox.candid());
    assertThat(plain.questions()).isEmpty();
    assertThat(plain.start("--keyring", "file", "whoami"))
        .succeeded()
        .stdoutContains(sandbox.accounts().get(0).email());
  }

  @Test
  void aLoginOnTheWebPageThatIsStoppedLeavesNothing() throws Exception {
    Path shown = browser();
    var session = plain.with("--keyring", "file").shell().session();
    var ended = new CountDownLatch(1);
    var stopping =
        CompletableFuture.runAsync(
            () -> {
              attempt(() -> awaitPage(shown));
              // Between the page and the wait for it nothing can be cancelled; people press again.
              do {
                session.cancelRequests();
              } while (!attempt(() -> ended.await(20, TimeUnit.MILLISECONDS)));
            });

    var run = plain.type("login --web");

    ended.countDown();
    stopping.get(10, TimeUnit.SECONDS);
    assertThat(run).exitedWith(ExitStatus.INTERRUPTED).stderrContains("it was cancelled");
    assertThat(plain.type("whoami")).exitedWith(ExitStatus.NOT_ALLOWED);
  }

  @Test
  void whatIsAskedOnTheWebPageCannotBeGivenHere() {
    assertThat(plain.start("login", "--web", "--email", "a@b.c"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("--web takes no --email");
  }

  @Test
  void withoutAPersonTheOtherLoginIsNamed() {
    assertThat(plain.start("--non-interactive", "login", "--web"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("--email ADDRESS --password-file FILE");
  }

  private interface Work<T> {
    T done() throws Exception;
  }

  private static <T> T attempt(Work<T> work) {
    try {
      return work.done();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
