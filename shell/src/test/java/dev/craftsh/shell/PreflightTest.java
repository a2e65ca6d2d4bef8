package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a login says itself that it does not permit is not sent. */
class PreflightTest extends SandboxedTest {

  private String account() throws IOException {
    Files.writeString(directory.resolve("password"), sandbox.accounts().get(0).password() + "\n");
    return "login --email " + sandbox.accounts().get(0).email() + " --password-file password ";
  }

  private void logIn(String store, String limits) throws IOException {
    sandbox.charm("demo").upload(1, 2).release("edge", 1);
    sandbox.snap("demo").upload(1, "1.0", "amd64").upload(2, "2.0", "amd64").release("edge", 1);
    shell.type("profile use sandbox-" + store);
    assertThat(shell.type(account() + limits)).succeeded();
  }

  private long changesThatArrived() {
    return sandbox.log().stream()
        .filter(line -> line.contains("POST") && !line.contains("token") && !line.contains("acl"))
        .count();
  }

  @ParameterizedTest
  @CsvSource({
    "charm,package-view-releases,package-manage-releases",
    "snap,package_access,package_release"
  })
  void aReleaseThatTheLoginLacksThePermissionForIsNotSent(String store, String has, String needs)
      throws IOException {
    logIn(store, "--permissions " + has);
    long before = changesThatArrived();

    assertThat(shell.type("release demo 2 beta"))
        .exitedWith(ExitStatus.NOT_ALLOWED)
        .stdoutIsEmpty()
        .stderrContains(
            "it needs " + needs + "; this login has " + has,
            "log in with: login --permissions ",
            needs);
    assertThat(changesThatArrived()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"charm", "snap"})
  void aChannelThatTheLoginIsNotForIsNotReleasedTo(String store) throws IOException {
    logIn(store, "--channels edge");
    long before = changesThatArrived();

    assertThat(shell.type("release demo 2 beta"))
        .exitedWith(ExitStatus.NOT_ALLOWED)
        .stderrContains(
            "it changes latest/beta; this login is for the channels latest/edge",
            "--channels beta,edge");
    assertThat(changesThatArrived()).isEqualTo(before);
    assertThat(shell.type("release demo 2 edge")).succeeded();
  }

  @ParameterizedTest
  @CsvSource({"charm,/v1/charm/demo/tracks", "snap,/dev/api/snap-release"})
  void aPackageThatTheLoginIsNotForIsNotChanged(String store, String path) throws IOException {
    logIn(store, "--packages hello");
    long before = changesThatArrived();

    assertThat(
            shell.type(
                "api POST " + path + " --data '{\"name\": \"demo\", \"channels\": [\"beta\"]}'"))
        .exitedWith(ExitStatus.NOT_ALLOWED)
        .stderrContains("it is about demo; this login is for hello");
    assertThat(changesThatArrived()).isEqualTo(before);
  }

  @Test
  void aPackageThatTheLoginIsForIsChangedAlthoughTheStoreNamesItByItsId() throws IOException {
    logIn("snap", "--packages demo");
    shell.type("whoami");

    assertThat(shell.type("release demo 2 beta")).succeeded();
    assertThat(shell.type("close demo beta --force")).succeeded();
  }

  @Test
  void noByteOfAnUploadLeavesThatCouldNotBeAnnounced() throws IOException {
    logIn("charm", "--permissions package-view,package-manage-releases");
    PackageFiles.charm(directory, "demo.charm", "demo");
    long before = changesThatArrived();

    assertThat(shell.type("upload demo.charm"))
        .exitedWith(ExitStatus.NOT_ALLOWED)
        .stderrContains("it needs package-manage-revisions");
    assertThat(changesThatArrived()).isEqualTo(before);
  }

  @Test
  void noByteOfAnUploadLeavesThatCouldNotBeReleased() throws IOException {
    logIn("charm", "--channels edge");
    PackageFiles.charm(directory, "demo.charm", "demo");
    long before = changesThatArrived();

    assertThat(shell.type("upload demo.charm --release stable"))
        .exitedWith(ExitStatus.NOT_ALLOWED)
        .stderrContains("it changes latest/stable");
    assertThat(changesThatArrived()).isEqualTo(before);
  }

  @Test
  void nothingIsAskedForIt() throws IOException {
    logIn("charm", "--permissions package-view,package-manage-releases");
    shell.type("status demo");
    int before = sandbox.log().size();

    assertThat(shell.type("store.registerName(\"new-one\")"))
        .exitedWith(ExitStatus.NOT_ALLOWED)
        .stderrContains("it needs account-register-package");
    assertThat(sandbox.log()).hasSize(before);
  }

  @Test
  void aWiderLoginIsBelievedAtOnce() throws IOException {
    logIn("charm", "--permissions package-view");
    assertThat(shell.type("release demo 2 beta")).exitedWith(ExitStatus.NOT_ALLOWED);

    assertThat(shell.type(account())).succeeded();
    assertThat(shell.type("release demo 2 beta")).succeeded();
  }

  @Test
  void afterALogoutNothingIsSaidOfALoginThatIsNoMore() throws IOException {
    logIn("charm", "--permissions package-view");
    shell.type("store.request(\"POST\", \"/v1/charm/demo/releases\", \"[]\")");
    shell.type("logout");

    assertThat(shell.type("store.request(\"POST\", \"/v1/charm/demo/releases\", \"[]\")"))
        .exitedWith(ExitStatus.NOT_ALLOWED)
        .nowhereContains("this login has");
  }

  @Test
  void aLoginThatSaysNothingIsForTheStoreToJudge() {
    try (var other =
        TestShell.withStore(sandbox, directory)
            .variable("CRAFTSH_CREDENTIALS", "b3BhcXVl")
            .with("--api-url", sandbox.charmhub().toString(), "-p", "charm")) {
      int before = sandbox.log().size();
      assertThat(other.type("register surely")).exitedWith(ExitStatus.NOT_ALLOWED);
      assertThat(sandbox.log().size()).isGreaterThan(before);
    }
  }
}
