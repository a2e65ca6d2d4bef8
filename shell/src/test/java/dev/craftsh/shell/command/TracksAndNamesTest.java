package dev.craftsh.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.SandboxedTest;
import org.junit.jupiter.api.Test;

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
}
