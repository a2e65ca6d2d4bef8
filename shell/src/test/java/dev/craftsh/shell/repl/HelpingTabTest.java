package dev.craftsh.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.engine.JavaSources;
import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.SandboxedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HelpingTabTest extends SandboxedTest {
  private static final String SIGNATURE =
      "List<Revision> StoreClient.listRevisions(String name, RevisionQuery query)";
  private static final String COMMENT = "The revisions of a package, in the store's order";
  private String screen = "";

  private Run type(String... entries) {
    var typed = new TypedSession(entries);
    var run = shell.terminal(100).with("--color", "never").prompting(typed::serve).start();
    screen = typed.screen();
    return run;
  }

  @Test
  void theFirstTabInACallShowsNoDeclarationYet() {
    type("store.listRevisio\t\"hello\").size()\r");
    assertThat(screen).contains("store.listRevisions(").doesNotContain(SIGNATURE);
  }

  @Test
  void theSecondTabShowsHowTheCallIsDeclared() {
    assertThat(type("store.listRevisio\t\t\"hello\").size() > 0\r"))
        .succeeded()
        .stdoutContains("true");
    assertThat(screen).contains(SIGNATURE).doesNotContain(COMMENT);
  }

  @Test
  void theThirdTabShowsWhatTheDocumentationSays() {
    type("store.listRevisio\t\t\t\"hello\").size()\r");
    assertThat(screen).contains(SIGNATURE).contains(COMMENT).doesNotContain("@throws");
  }

  @Test
  void namesOfTypesFieldsAndVariablesAreExplainedToo() {
    type(
        "Endpoints.CHARMHUB\t\t\t\r", "ReleaseRequest.of(\t\t\t1, \"edge\")\r", "prin\t\t\t\t1)\r");
    assertThat(screen)
        .contains("Endpoints.CHARMHUB:Endpoints")
        .contains("Release a revision to a channel.")
        .contains("Shows a value on standard output");
  }

  @Test
  void severalMembersAreListedAndThenEachIsDeclaredAndSummedUp() {
    type("store.listRe\t\t\tleases(\"hello\")\r");
    assertThat(screen)
        .contains("List<RegisteredName> StoreClient.listRegisteredNames()")
        .contains(SIGNATURE)
        .contains("The names that the account owns.");
  }

  @Test
  void javaItselfIsDeclaredWhetherOrNotItsSourcesAreThere() {
    type("\"a\".substring(\t\t\t0)\r");
    assertThat(screen)
        .contains("String String.substring(int beginIndex, int endIndex)")
        .contains(
            JavaSources.arePresent()
                ? "beginIndex: the beginning index, inclusive."
                : "No documentation is at hand: that of Java itself is in lib/src.zip of the JDK");
  }

  @Test
  void inCommandsAndStringsTabStaysWhatItWas() {
    assertThat(type("names\r", "stat\t hel\t\r", "store.listRevisions(\"hel\t\").size()\r"))
        .succeeded();
    assertThat(screen).doesNotContain(SIGNATURE);
  }

  @Test
  void theFirstTabAfterASpaceListsWhatMayFollow() {
    type("completion \t\r");
    assertThat(screen).contains("bash").contains("fish").contains("zsh");
  }
}
