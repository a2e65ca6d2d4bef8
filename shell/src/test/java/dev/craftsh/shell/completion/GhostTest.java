package dev.craftsh.shell.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.command.CoreCommands;
import dev.craftsh.shell.interpreter.Classifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GhostTest {
  private final Ghost ghost =
      new Ghost(CoreCommands.registry(), new Classifier(CoreCommands.registry(), name -> false));

  private String rest(String typed, String... newestFirst) {
    return ghost.rest(typed, List.of(newestFirst));
  }

  @Test
  void theNewestLineThatBeginsSoGoesOn() {
    assertThat(rest("status h", "whoami", "status hello -o json", "status hello"))
        .isEqualTo("ello -o json");
    assertThat(rest("1 + ", "1 + 1")).isEqualTo("1");
  }

  @Test
  void nothingIsShownBeforeAnythingIsTyped() {
    assertThat(rest("", "whoami")).isEmpty();
    assertThat(rest("whoami", "whoami")).isEmpty();
  }

  @Test
  void theLastWordOfAChangingCommandIsTheUsersToType() {
    assertThat(rest("rel", "release hello 5 latest/stable")).isEqualTo("ease hello 5 ");
    assertThat(rest("unreg", "unregister hello")).isEqualTo("ister ");
    assertThat(rest("release hello 5 latest/s", "release hello 5 latest/stable")).isEmpty();
    assertThat(rest("api D", "api DELETE /v1/charm/hello")).isEqualTo("ELETE ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "store.release(\"hello\", ReleaseRequest.of(1, \"stable\"))",
        "run(\"release hello 1 stable\")",
        "names.forEach(n -> s.unregisterName(n))",
        "upload(\"x.charm\")"
      })
  void javaThatMayChangeTheStoreIsNotShown(String line) {
    assertThat(rest(line.substring(0, 4), line)).isEmpty();
  }

  @Test
  void whatTheSystemWouldDoIsNotKnownHere() {
    assertThat(rest("!snap", "!snapcraft release hello 1 stable")).isEmpty();
  }

  @Test
  void javaThatReadsIsShown() {
    assertThat(rest("store.l", "store.listRevisions(\"hello\")"))
        .isEqualTo("istRevisions(\"hello\")");
  }

  @Test
  void linesWithMaskedSecretsOrSeveralLinesAreNotShown() {
    assertThat(rest("int", "int a() {\n return 1; }")).isEmpty();
    assertThat(rest("log", "login --otp ***")).isEmpty();
  }
}
