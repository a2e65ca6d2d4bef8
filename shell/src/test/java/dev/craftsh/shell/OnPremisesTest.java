package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A company's own store of snaps, whose administrator gives out the one login. */
class OnPremisesTest extends SandboxedTest {
  private TestShell ours = TestShell.in(directory);

  @BeforeEach
  void makeTheProfile() {
    try (var maker = TestShell.in(directory)) {
      maker.type(
          "profile create ours --from snap on-premises=true api-url="
              + sandbox.dashboard()
              + " storage-url="
              + sandbox.storage());
    }
    ours = TestShell.in(directory).with("-p", "ours", "-o", "tsv");
  }

  @AfterEach
  void leave() {
    ours.close();
  }

  @Test
  void theAdministratorsMacaroonComesFromTheVariableAsWithSnapcraft() {
    ours.variable("SNAPCRAFT_ADMIN_MACAROON", sandbox.administratorMacaroon());

    assertThat(ours.type("login")).succeeded().stderrContains("Logged in as sandbox");
    assertThat(ours.type("release hello 3 candidate")).succeeded();
    assertThat(ours.questions()).isEmpty();
  }

  @Test
  void orFromAFile() throws IOException {
    Files.writeString(directory.resolve("macaroon"), sandbox.administratorMacaroon() + "\n");

    assertThat(ours.type("login --password-file macaroon")).succeeded();
    assertThat(ours.type("revisions hello")).succeeded().stdoutContains("2.12");
  }

  @Test
  void orFromThePersonWhoIsAskedForNothingElse() {
    ours.answering(sandbox.administratorMacaroon());

    assertThat(ours.type("login")).succeeded().nowhereContains(sandbox.administratorMacaroon());
    assertThat(ours.questions()).containsExactly("The administrator's macaroon: ");
  }

  @Test
  void whatBelongsToAccountsIsRefusedBeforeAnybodyIsAsked() {
    ours.answering("never asked");

    for (var given : List.of("email=a@example.org", "web", "ttl=1d", "channels=edge")) {
      int end = given.indexOf('=');
      assertThat(ours.type("login --" + given))
          .exitedWith(ExitStatus.USAGE)
          .stderrContains(
              "a store on premises takes no --" + (end < 0 ? given : given.substring(0, end)));
    }
    assertThat(ours.questions()).isEmpty();
  }

  @Test
  void aFlagForWhatItLacksIsRefusedBeforeItIsAsked() {

    assertThat(ours.type("release hello 3 edge --progressive 30"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("Cannot run release with --progressive", "on premises");
  }
}
