package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CredentialsTest extends SandboxedTest {
  private TestShell plain = shell;

  /** A shell that reaches the sandbox by its address, as it would reach a real store. */
  @BeforeEach
  void reachTheSandboxByAddress() {
    plain =
        TestShell.in(directory)
            .with("--api-url", sandbox.charmhub().toString())
            .with("--storage-url", sandbox.storage().toString())
            .with("--auth-url", sandbox.sso().toString());
  }

  private String exported() {
    var account = sandbox.accounts().get(0);
    var endpoints =
        dev.craftsh.client.Endpoints.CHARMHUB.withApi(sandbox.charmhub()).withAuth(sandbox.sso());
    try (var client = StoreClient.builder(endpoints).build()) {
      return client.login(LoginRequest.ubuntuOne(account.email(), Secret.of(account.password())));
    }
  }

  @Test
  void nobodyLoggedInIsToldToLogIn() {
    assertThat(plain.start("whoami")).exitedWith(ExitStatus.NOT_ALLOWED).stdoutIsEmpty();
  }

  @Test
  void theVariableOfTheOfficialToolIsUsedAndNamed() {
    plain.variable("CHARMCRAFT_AUTH", exported());

    assertThat(plain.start("-o", "json", "whoami"))
        .succeeded()
        .stdoutContains("\"source\": \"the environment variable CHARMCRAFT_AUTH\"");
  }

  @Test
  void craftshsOwnVariableWinsOverThat() {
    plain.variable("CHARMCRAFT_AUTH", "nonsense").variable("CRAFTSH_CREDENTIALS", exported());

    assertThat(plain.start("-o", "json", "whoami"))
        .succeeded()
        .stdoutContains("\"source\": \"the environment variable CRAFTSH_CREDENTIALS\"");
  }

  @Test
  void aFileNamedByAFlagWinsOverAll() throws IOException {
    Files.writeString(directory.resolve("exported"), exported() + "\n");
    plain.variable("CRAFTSH_CREDENTIALS", "nonsense");

    assertThat(plain.start("--credentials", "exported", "-o", "json", "whoami"))
        .succeeded()
        .stdoutContains("\"source\": \"the file exported\"");
  }

  @Test
  void aVariableNamedByAFlagMustBeSet() {
    plain.variable("MINE", exported());

    assertThat(plain.start("--credentials-env", "MINE", "whoami")).succeeded();
    assertThat(plain.start("--credentials-env", "OTHER", "whoami"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("Cannot log in from the environment variable OTHER");
  }

  @Test
  void aLoginInAFileOutlivesTheProcess() {
    var account = sandbox.accounts().get(0);
    plain.answering(account.email(), account.password());

    assertThat(plain.start("--keyring", "file", "login"))
        .succeeded()
        .stderrContains("kept in the file");
    assertThat(plain.start("--keyring", "file", "whoami"))
        .succeeded()
        .stdoutContains(account.email());
    assertThat(plain.start("--keyring", "file", "logout")).succeeded();
    assertThat(plain.start("--keyring", "file", "whoami")).exitedWith(ExitStatus.NOT_ALLOWED);
  }

  @Test
  void aLoginWithoutOneTimePasswordAsksForNone() {
    var account = sandbox.accounts().get(0);
    plain.answering(account.email(), account.password());

    assertThat(plain.start("login")).succeeded().stderrContains("Logged in as sandbox");
    assertThat(plain.questions()).containsExactly("E-mail address: ", "Password: ");
  }

  @Test
  void aWrongOneTimePasswordIsAskedAgainAndThePasswordIsNot() {
    var account = sandbox.accounts().get(1);
    var otp = account.otp().orElseThrow();
    plain.answering(account.email(), account.password(), "000000", otp);

    assertThat(plain.start("login")).succeeded();
    assertThat(plain.questions())
        .containsExactly(
            "E-mail address: ", "Password: ", "One-time password: ", "One-time password: ");
  }

  @Test
  void threeWrongPasswordsEndTheLogin() {
    var account = sandbox.accounts().get(0);
    plain.answering(account.email(), "wrong1", "wrong2", "wrong3", account.password());

    assertThat(plain.start("login"))
        .exitedWith(ExitStatus.NOT_ALLOWED)
        .nowhereContains("wrong1", "wrong2", "wrong3");
    assertThat(plain.questions())
        .containsExactly("E-mail address: ", "Password: ", "Password: ", "Password: ");
  }

  @Test
  void threeWrongOneTimePasswordsEndTheLogin() {
    var account = sandbox.accounts().get(1);
    var right = account.otp().orElseThrow();
    plain.answering(account.email(), account.password(), "000001", "000002", "000003", right);

    assertThat(plain.start("login"))
        .exitedWith(ExitStatus.NOT_ALLOWED)
        .nowhereContains("000001", "000002", "000003");
    assertThat(plain.questions())
        .containsExactly(
            "E-mail address: ",
            "Password: ",
            "One-time password: ",
            "One-time password: ",
            "One-time password: ");
  }

  @Test
  void flagsAnswerEverything() throws IOException {
    var account = sandbox.accounts().get(1);
    Files.writeString(directory.resolve("password"), account.password() + "\n");

    assertThat(
            plain.start(
                "--non-interactive",
                "login",
                "--email",
                account.email(),
                "--password-file",
                "password",
                "--otp",
                account.otp().orElseThrow()))
        .succeeded();
  }

  @Test
  void withoutAPersonTheFlagThatIsNeededIsNamed() {
    assertThat(plain.start("login", "--email", "a@b.c"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("give it with --password-file FILE");
    plain.answering("a@b.c");
    assertThat(plain.start("--non-interactive", "login"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("give it with --email ADDRESS");
    assertThat(plain.questions()).isEmpty();
  }

  @Test
  void aNewLoginReplacesTheOldOneAndAFailedOneLeavesIt() {
    var first = sandbox.accounts().get(0);
    var second = sandbox.accounts().get(1);
    plain.answering(first.email(), first.password());
    assertThat(plain.type("login")).succeeded();

    plain.answering(second.email(), "wrong", "wrong", "wrong");
    assertThat(plain.type("login")).exitedWith(ExitStatus.NOT_ALLOWED);
    assertThat(plain.type("whoami")).succeeded().stdoutContains(first.email());

    plain.answering(second.email(), second.password(), second.otp().orElseThrow());
    assertThat(plain.type("login")).succeeded();
    assertThat(plain.type("whoami")).succeeded().stdoutContains(second.email());
  }

  @Test
  void noSecretIsEverShown() {
    var account = sandbox.accounts().get(1);
    var otp = account.otp().orElseThrow();
    var exported = exported();
    plain.variable("CHARMCRAFT_AUTH", exported).with("-vvv");
    plain.answering(account.email(), account.password(), otp);
    var secrets = new String[] {account.password(), otp, exported};

    assertThat(plain.type("login")).succeeded().nowhereContains(secrets);
    for (var line :
        new String[] {
          "whoami",
          "api GET /v1/tokens/whoami",
          "status nope",
          "session",
          "session.settings()",
          "store.endpoints()",
          "throw new RuntimeException(\"x\", new Error(\"y\"))",
          "dev.craftsh.client.auth.Secret.of(\"hush-hush\")"
        }) {
      assertThat(plain.type(line)).nowhereContains(secrets).nowhereContains("Bearer", "root=");
    }
    assertThat(plain.type("dev.craftsh.client.auth.Secret.of(new char[] {'h', 'u'})"))
        .stdoutIs("***\n");
  }

  @Test
  void anExportedLoginIsForItsOwnerAloneAndWorksElsewhere() throws IOException {
    var account = sandbox.accounts().get(0);
    plain.answering(account.password());

    assertThat(plain.type("login --email " + account.email() + " --export ci")).succeeded();

    var file = directory.resolve("ci");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(plain.start("--credentials", "ci", "-o", "json", "whoami"))
        .succeeded()
        .stdoutContains("\"source\": \"the file ci\"");
  }

  @Test
  void aFileThatIsThereIsNotOverwrittenByAnExportAndNobodyIsAskedAnything() throws IOException {
    Files.writeString(directory.resolve("ci"), "mine");
    plain.terminal(80);

    assertThat(plain.type("login --export ci"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("there is such a file already");

    assertThat(plain.questions()).isEmpty();
    assertThat(directory.resolve("ci")).hasContent("mine");
  }

  @Test
  void aSystemKeyringThatCannotBeUsedIsToldBeforeAnybodyIsAskedForAPassword() {
    plain.with("--keyring", "system").terminal(80);

    assertThat(plain.type("login"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("CREDENTIALS-KEYRING-UNAVAILABLE", "D-Bus");

    assertThat(plain.questions()).isEmpty();
  }
}
