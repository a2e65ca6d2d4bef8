package dev.craftsh.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.sandbox.SandboxAccount;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tracks that a release needs, and names that are given back. */
class TracksAndNamesTest extends SandboxedTest {

  @Test
  void aTrackIsCreatedBeforeTheReleaseWhereAGuardrailAllowsIt() {
    assertThat(shell.type("release hello 5 7.0/edge")).exitedWith(1);
    assertThat(shell.type("release hello 5 7.0/edge --ensure-track"))
        .succeeded()
        .stdoutContains("7.0/edge")
        .stderrContains("Created the track 7.0 of hello");
    assertThat(shell.type("release hello 4 7.0/edge --ensure-track").stderr())
        .doesNotContain("Created");
  }

  @Test
  void aRefusedTrackComesWithTheGuardrails() {
    assertThat(shell.type("release hello 5 nonsense/edge --ensure-track"))
        .exitedWith(1)
        .stderrContains("the guardrails allow: ");
    assertThat(shell.type("create-track hello nonsense"))
        .exitedWith(1)
        .stderrContains("the guardrails allow: ");
    assertThat(shell.type("create-track my-charm nonsense"))
        .exitedWith(1)
        .stderrContains("no guardrails yet");
  }

  @Test
  void tracksOfSnapsAreNotCreated() {
    shell.type("profile use sandbox-snap");
    assertThat(shell.type("release hello 1 7.0/edge --ensure-track"))
        .exitedWith(2)
        .stderrContains("forum.snapcraft.io");
  }

  @Test
  void aNameIsGivenBackWhenItIsTypedAgain() {
    shell.answering("mx", "my");
    assertThat(shell.type("unregister my")).exitedWith(2).stderrContains("Kept my");
    assertThat(shell.type("unregister my")).succeeded();
    assertThat(shell.questions())
        .containsOnly(
            "This gives the name my back, and anybody may take it. Type its name to go on: ");
  }

  @Test
  void aNameWithRevisionsIsKeptBeforeAnybodyTypesIt() {
    shell.answering("hello");
    assertThat(shell.type("unregister hello"))
        .exitedWith(1)
        .stderrContains("it has 6 revisions, and a name with revisions stays");
    assertThat(shell.questions()).isEmpty();
    assertThat(shell.type("unregister helo --yes")).exitedWith(1).stderrContains("STORE-NOT-FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"charm", "snap"})
  void aNameThatIsNotFreeIsRefusedInWords(String store) {
    shell.type("profile use sandbox-" + store);
    assertThat(shell.type("register hello"))
        .exitedWith(1)
        .stderrContains("STORE-CONFLICT", "it is a " + store + " of this account already");
    var dispute = store.equals("snap") ? "/dev/api/register-name-dispute" : "by right";
    assertThat(shell.type("register neighbour"))
        .exitedWith(1)
        .stderrContains("somebody has it, though not for everybody to see", dispute);
    assertThat(shell.type("register ubuntu"))
        .exitedWith(1)
        .stderrContains("the name is reserved", dispute);
    assertThat(shell.type("register quite-new")).succeeded();
  }

  @ParameterizedTest
  @ValueSource(strings = {"charm", "snap"})
  void whoseANameIsThatEverybodyCanSeeIsSaid(String store) {
    shell.type("profile use sandbox-" + store);
    var other = TestShell.on(sandbox, directory.resolve("other")).with("-p", store);
    var account = sandbox.accounts().get(1);
    other.answering(account.password());
    other.type("logout");
    assertThat(other.type("login --email " + account.email() + otp(account))).succeeded();
    assertThat(other.type("register hello"))
        .exitedWith(1)
        .stderrContains("it belongs to sandbox", "choose another name");
    other.type("set dry-run on");
    assertThat(other.type("register hello")).exitedWith(1).stderrContains("it belongs to sandbox");
    other.close();
  }

  private static String otp(SandboxAccount account) {
    return account.otp().map(code -> " --otp " + code).orElse("");
  }

  @Test
  void aDisputedNameIsListedAsOne() {
    shell.type("profile use sandbox-snap");
    assertThat(
            shell.type(
                "api POST /dev/api/register-name-dispute -f snap_name=neighbour -f comment=mine"))
        .succeeded();
    assertThat(shell.type("names --columns name,status")).stdoutContains("neighbour\tDispute");
    assertThat(shell.type("register neighbour")).stderrContains("it is a dispute of this account");
  }
}
