package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonParser;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins that may do less, end sooner, or take another's place. */
class LoginLimitsTest extends SandboxedTest {

  private String account() throws IOException {
    var password = directory.resolve("password");
    Files.writeString(password, sandbox.accounts().get(0).password() + "\n");
    return "--email " + sandbox.accounts().get(0).email() + " --password-file password ";
  }

  @ParameterizedTest
  @CsvSource({"charm,package-view-releases", "snap,package_access"})
  void theSameFlagsNarrowALoginOnBothStores(String store, String permission) throws IOException {
    shell.type("profile use sandbox-" + store);
    assertThat(
            shell.type(
                "login "
                    + account()
                    + "--permissions "
                    + permission
                    + " --packages hello --channels edge --ttl 30d"))
        .succeeded();

    assertThat(shell.type("whoami -o json").stdout())
        .contains("\"permissions\": [\"" + permission + "\"]")
        .contains("\"channels\": [");
    assertThat(shell.type("release hello 1 stable")).exitedWith(ExitStatus.NOT_ALLOWED);
  }

  @Test
  void aLoginThatEndsSoonFailsACheckButIsShown() throws IOException {
    shell.type("profile use sandbox-snap");
    shell.type("login " + account() + "--ttl 10d");

    assertThat(shell.type("whoami --fail-if-expires-in 9d")).succeeded();
    assertThat(shell.type("whoami --fail-if-expires-in 14d -o json"))
        .exitedWith(ExitStatus.NOT_ALLOWED)
        .stderrContains("SHELL-EXPIRES-SOON");
    assertThat(shell.type("whoami --fail-if-expires-in 14d -o json").stdout())
        .contains("\"username\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tomorrow", "2030-01-01", "2030-01-01T00:00:00", "3x", "2001-01-01T00:00Z"})
  void anEndWithoutAZoneOrInThePastIsRefusedBeforeAnyQuestion(String end) {
    assertThat(shell.type("login --ttl " + end))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("--ttl");
    assertThat(shell.questions()).isEmpty();
  }

  @Test
  void anEndWithAZoneIsThatEnd() throws IOException {
    shell.type("profile use sandbox-snap");
    shell.type("login " + account() + "--ttl 2026-12-24T18:00+01:00");
    var expires = JsonParser.parseString(shell.type("whoami -o json").stdout()).getAsJsonObject();
    assertThat(Instant.parse(expires.get("expires").getAsString()))
        .isCloseTo("2026-12-24T17:00:00Z", within(1, ChronoUnit.MINUTES));
  }

  @Test
  void anUnknownPermissionGetsTheNearestOne() {
    assertThat(shell.type("login --permissions package-view-release"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("did you mean package-view-releases?");
  }

  @Test
  void theOfficialWordsExportALoginForItsOwnerAlone() throws IOException {
    assertThat(
            shell.type(
                "export-login ci.login "
                    + account()
                    + "--snaps hello --acls package-view --expires 2d"))
        .succeeded();
    var file = directory.resolve("ci.login");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(shell.type("export-login ci.login " + account()))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("there is such a file already");

    try (var other = TestShell.on(sandbox, directory).with("--credentials", "ci.login")) {
      assertThat(other.type("whoami -o json").stdout())
          .contains("\"permissions\": [\"package-view\"]");
    }
  }

  @Test
  void aSwitchedLoginClosesTheClientOfTheOneBefore() throws IOException {
    shell.type("var before = store");
    shell.type("before.whoami().account().email()");
    assertThat(shell.type("login --switch " + account())).succeeded();

    assertThat(shell.type("store.whoami().account().email()")).succeeded();
    assertThat(shell.type("before.whoami()"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("session is closed");
  }

  @Test
  void aSwitchThatFailsLeavesTheLoginBefore() throws IOException {
    Files.writeString(directory.resolve("wrong"), "nonsense\n");
    shell.type("names");

    assertThat(
            shell.type(
                "login --switch --password-file wrong --email "
                    + sandbox.accounts().get(0).email()))
        .exitedWith(ExitStatus.NOT_ALLOWED);
    assertThat(shell.type("names")).succeeded();
  }

  @Test
  void twoProfilesAreInUseAtOnce() {
    assertThat(
            shell.type(
                "session.as(\"sandbox-snap\").endpoints().namespace() + \" \""
                    + " + store.endpoints().namespace()"))
        .succeeded()
        .stdoutContains("snap charm");
  }

  @Test
  void whatWasForgottenIsAskedForAgain() throws IOException {
    shell.type("names");
    shell.shell().session().logins().lock();

    assertThat(shell.type("names")).exitedWith(ExitStatus.NOT_ALLOWED).stderrContains("log in");
    assertThat(shell.type("login " + account())).succeeded();
    assertThat(shell.type("names")).succeeded();
  }

  @Test
  void readOnlyIsFeltByJavaInARunningShell() {
    shell.type("names");
    shell.type("config set read-only true");

    assertThat(shell.type("store.registerName(\"surely-not\")"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("may only read");
    shell.type("config reset read-only");
    assertThat(shell.type("store.registerName(\"surely\")")).succeeded();
  }
}
