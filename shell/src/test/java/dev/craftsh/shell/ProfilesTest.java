package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles that the user made. */
class ProfilesTest {
  private final Path file;
  private final TestShell shell;

  ProfilesTest(@TempDir Path directory) {
    file = directory.resolve("home/.config/craftsh/profiles.json");
    shell = TestShell.in(directory).with("-o", "tsv");
  }

  @AfterEach
  void leave() {
    shell.close();
  }

  @Test
  void aProfileKeepsItsStoreItsChoicesAndWhereItsLoginIs() throws IOException {
    assertThat(
            shell.type(
                "profile create bot --from snap-staging credentials-env=BOT_LOGIN read-only=true"))
        .succeeded();

    assertThat(file)
        .hasContent(
            """
            {
              "bot": {
                "from": "snap-staging",
                "credentials-env": "BOT_LOGIN",
                "read-only": "true"
              }
            }
            """);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(shell.start("profile", "show", "bot").stdout())
        .contains("dashboard.staging.snapcraft.io", "the variable BOT_LOGIN", "read-only=true");
  }

  @Test
  void itsChoicesHoldWhileItIsInUse() {
    shell.type("profile create careful read-only=true color=never");

    assertThat(shell.type("profile use careful")).succeeded();
    assertThat(shell.type("release hello 1 edge"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("read-only");
    assertThat(shell.type("config get color").stdout()).contains("never\tprofile");
    assertThat(shell.type("release hello 1 edge").stderr())
        .contains("use another profile, or: profile set careful read-only=false");
    shell.type("profile use charm");
    assertThat(shell.type("config get read-only -o json").stdout())
        .contains("\"default\"", "false");
  }

  @Test
  void aStartCanNameOneAndAnOptionStillWins() {
    shell.type("profile create careful --from snap read-only=true");

    assertThat(shell.start("-p", "careful", "config", "get", "read-only").stdout())
        .contains("true\tprofile");
    assertThat(
            shell
                .start("-p", "careful", "--read-only=false", "config", "get", "read-only")
                .stdout())
        .contains("false\tflag");
  }

  @Test
  void aCopyHasTheChoicesOfItsOriginalAndItsOwn() {
    shell.type("profile create one --from snap read-only=true");
    shell.type("profile copy two --from one read-only=false output=json");

    assertThat(shell.start("profile", "show", "two").stdout())
        .contains("read-only=false", "output=json", "snapcraft.io");
    assertThat(shell.start("profile", "show", "one").stdout()).contains("read-only=true");
  }

  @Test
  void choicesChangeAndAreTakenBack() {
    shell.type("profile create one read-only=true");
    assertThat(shell.type("profile set one read-only= output=yaml")).succeeded();
    assertThat(shell.start("profile", "show", "one").stdout())
        .contains("output=yaml")
        .doesNotContain("read-only=true");
    assertThat(shell.type("profile delete one")).succeeded();
    assertThat(shell.type("profile use one")).exitedWith(ExitStatus.USAGE);
  }

  @Test
  void theOnesThatAreBuiltInStayAsTheyAre() {
    assertThat(shell.type("profile set snap read-only=true"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("it is built in");
    assertThat(shell.type("profile create snap")).exitedWith(ExitStatus.USAGE);
    assertThat(file).doesNotExist();
  }

  @Test
  void whatIsNoChoiceOfAProfileIsRefusedWithTheNearest() {
    assertThat(shell.type("profile create one readonly=true"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("did you mean read-only?");
    assertThat(shell.type("profile create one from=snap"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("write: --from snap");
    assertThat(shell.type("profile create one read-only=perhaps"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("use true or false");
  }

  @Test
  void aLoginIsNotTakenForTheNameOfItsFile() throws IOException {
    assertThat(shell.type("profile create one credentials=" + "A".repeat(400)))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("looks like a login itself");
    assertThat(file).doesNotExist();
  }

  @Test
  void aStoreOnPremisesRefusesBeforeItIsAskedWhatItDoesNotHave() {
    shell.type("profile create ours --from snap api-url=http://localhost:1 on-premises=true");
    shell.type("profile use ours");

    assertThat(shell.type("create-track hello 2.0"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("on premises")
        .nowhereContains("localhost");
  }

  @Test
  void theVariableOfSnapcraftMeansAStoreOnPremisesToo() {
    shell.variable("SNAPCRAFT_STORE_AUTH", "onprem");

    assertThat(shell.start("-p", "snap", "profile", "show", "snap"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("--api-url");
  }

  @Test
  void whoeverMayOnlyLookIsToldWhereThatWasChosen() {
    assertThat(shell.start("--read-only", "register", "x").stderr())
        .contains("start without --read-only");
    shell.start("config", "set", "read-only", "true");
    assertThat(shell.start("register", "x").stderr()).contains("config set read-only false");
    shell.variable("CRAFTSH_READ_ONLY", "1");
    assertThat(shell.start("register", "x").stderr())
        .contains("unset CRAFTSH_READ_ONLY, or start with --read-only=false");
  }

  @Test
  void whoIsOfflineIsNotAskedForALoginThatCannotBeSent() {
    shell.answering("me@example.org", "a password");
    assertThat(shell.start("--offline", "login"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("this shell is offline", "start without --offline");
    assertThat(shell.questions()).isEmpty();
  }

  @Test
  void anOfflineShellSaysSoOnceAndSendsNothing() {
    assertThat(shell.start("--offline", "--api-url", "http://localhost:1", "info", "hello"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("this shell is offline")
        .stderrContains("--offline");
    assertThat(shell.start("--offline", "help")).succeeded();
  }
}
