package dev.craftsh.shell.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.command.CommandCheck;
import dev.craftsh.shell.command.CoreCommands;
import dev.craftsh.shell.interpreter.Classifier;
import dev.craftsh.shell.interpreter.CommandWords;
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
  void ofAChangingCommandNothingIsShownBeforeWhatItIsAboutWasTyped() {
    assertThat(rest("rel", "release hello 5 latest/stable")).isEmpty();
    assertThat(rest("release hel", "release hello 5 latest/stable")).isEmpty();
    assertThat(rest("release hello ", "release hello 5 latest/stable")).isEqualTo("5 ");
    assertThat(rest("release hello 5", "release hello 5 latest/stable")).isEqualTo(" ");
    assertThat(rest("/release hello ", "/release hello 5 latest/stable")).isEqualTo("5 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "release hello 5 latest/candidate latest/stable",
        "release hello 5 latest/stable --progressive 10",
        "release hello --progressive 10 5 latest/stable",
        "register my-charm --private",
        "unregister hello --yes",
        "close hello edge --force",
        "promote hello --from edge --to stable --yes",
        "api DELETE /v1/charm/hello",
        "upload my.charm --release stable",
        "upload-resource hello greeting new.txt",
        "snapcraft release hello 3 stable",
        "logout",
        "release 'hello 5 latest/stable",
      })
  void whatIsShownOfAChangingCommandCouldNotRun(String line) {
    for (int at = 1; at <= line.length(); at++) {
      var shown = line.substring(0, at) + rest(line.substring(0, at), line);
      var runnable = shown.length() > at && (needsNoMore(shown) || shown.length() == line.length());
      assertThat(runnable).as("after %s: %s", line.substring(0, at), shown).isFalse();
    }
  }

  /** Whether the command takes these words as they are. */
  private static boolean needsNoMore(String line) {
    var words = CommandWords.split(line);
    return new CommandCheck(CoreCommands.registry()).find(words).isEmpty();
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
