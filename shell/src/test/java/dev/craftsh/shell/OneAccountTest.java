package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.sandbox.SandboxStore;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.TestShell;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client acts as one account, whoever logs in after that. */
class OneAccountTest {
  private final SandboxStore sandbox = SandboxStore.builder().start();
  private Path directory = Path.of("");
  private TestShell shell = TestShell.in(directory);

  @BeforeEach
  void openShell(@TempDir Path temporary) {
    directory = temporary;
    shell.close();
    shell = shellAt("charm", "memory");
  }

  @AfterEach
  void closeAll() {
    shell.close();
    sandbox.close();
  }

  private TestShell shellAt(String store, String keyring) {
    var api = store.equals("snap") ? sandbox.dashboard() : sandbox.charmhub();
    return TestShell.in(directory)
        .with("--profile", store, "--keyring", keyring)
        .with("--api-url", api.toString())
        .with("--storage-url", sandbox.storage().toString())
        .with("--auth-url", sandbox.sso().toString());
  }

  private static void logIn(TestShell shell, SandboxStore sandbox, int which) {
    var account = sandbox.accounts().get(which);
    shell.answering(account.password());
    account.otp().ifPresent(shell::answering);
    assertThat(shell.type("login --email " + account.email())).succeeded();
  }

  @ParameterizedTest
  @CsvSource({"snap,memory", "snap,file", "charm,memory", "charm,file"})
  void anotherAccountsLoginClosesTheClientOfTheOneBefore(String store, String keyring) {
    try (var own = shellAt(store, keyring)) {
      logIn(own, sandbox, 0);
      own.type("var before = store");
      assertThat(own.type("before.whoami().account().email()"))
          .stdoutContains(sandbox.accounts().get(0).email());
      logIn(own, sandbox, 1);

      assertThat(own.type("store.whoami().account().email()"))
          .succeeded()
          .stdoutContains(sandbox.accounts().get(1).email());
      assertThat(own.type("before.whoami()"))
          .exitedWith(ExitStatus.FAILED)
          .stderrContains("session is closed", "use store");
    }
  }

  @Test
  void theSameAccountsLoginKeepsTheClient() {
    logIn(shell, sandbox, 0);
    shell.type("var before = store");
    logIn(shell, sandbox, 0);

    assertThat(shell.type("before.whoami().account().email()"))
        .succeeded()
        .stdoutContains(sandbox.accounts().get(0).email());
  }

  @Test
  void aLoginAfterALogoutIsAnotherAccountsAsWell() {
    logIn(shell, sandbox, 0);
    shell.type("var before = store");
    assertThat(shell.type("logout")).succeeded();
    logIn(shell, sandbox, 1);

    assertThat(shell.type("before.whoami()"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("session is closed");
    assertThat(shell.type("whoami")).succeeded();
  }

  /** Its refresh finds the new login where its own was, if it is asked too late whose it is. */
  @Test
  void aLoginThatHasToBeRenewedIsNotTakenForTheNewOne() {
    try (var own = shellAt("snap", "file")) {
      logIn(own, sandbox, 0);
      own.type("var before = store");
      assertThat(own.type("names")).succeeded();
      sandbox.failNext("/account", 401, "macaroon-needs-refresh", "expired");
      sandbox.failNext("/whoami", 401, "macaroon-needs-refresh", "expired");
      logIn(own, sandbox, 1);

      assertThat(own.type("before.whoami()")).stderrContains("session is closed");
    }
  }

  @Test
  void aClientThatActedForNobodyYetGoesOn() {
    shell.answering();
    shell.type("var before = store");
    assertThat(shell.type("whoami")).exitedWith(ExitStatus.NOT_ALLOWED);
    logIn(shell, sandbox, 0);

    assertThat(shell.type("before.whoami().account().email()")).succeeded();
  }

  /** As after it expired: whose it was cannot be asked. */
  @Test
  void aLoginInPlaceOfOneThatTheStoreDoesNotTakeIsAnotherClients() {
    logIn(shell, sandbox, 0);
    shell.type("var before = store");
    assertThat(shell.type("names")).succeeded();
    sandbox.failNext("/whoami", 401, "unauthorized", "expired");
    logIn(shell, sandbox, 0);

    assertThat(shell.type("before.whoami()")).stderrContains("session is closed");
    assertThat(shell.type("whoami")).succeeded();
  }
}
