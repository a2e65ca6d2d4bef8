package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code --dry-run}, as somebody calls it. */
class DryRunTest extends SandboxedTest {
  @BeforeEach
  void aCharm() {
    sandbox.charm("demo").upload(1, 2).release("edge", 1);
  }

  private void script(String text) throws IOException {
    Files.writeString(directory.resolve("x.jsh"), text);
  }

  @Test
  void aCommandShowsBeforeAndAfterAndEndsWithAStatusOfItsOwn() {
    var run = shell.start("--dry-run", "release", "demo", "2", "edge,beta");

    assertThat(run)
        .exitedWith(ExitStatus.DRY_RUN_WOULD_CHANGE)
        .stdoutIs(
            """
            step\tstore\taction\tname\ttarget\tplatform\tbefore\tafter\tchanges\tpermissions\trequest
            1\tcharm\trelease\tdemo\tlatest/edge\tubuntu 24.04 (amd64)\t1\t2\ttrue\tpackage-manage-releases\tPOST /v1/charm/demo/releases
            1\tcharm\trelease\tdemo\tlatest/beta\tubuntu 24.04 (amd64)\t\t2\ttrue\tpackage-manage-releases\tPOST /v1/charm/demo/releases
            """)
        .stderrContains(
            "Dry run: 1 request was withheld; nothing was changed.",
            "  login --permissions package-manage-releases,package-view-releases"
                + " --packages demo --channels beta,edge",
            "  charmcraft login --export FILE --permission package-manage-releases"
                + " --permission package-view-releases --charm demo --channel beta"
                + " --channel edge");
    assertThat(shell.type("status demo")).stdoutContains("latest/edge\topen\t1\t1");
  }

  @Test
  void whatIsThereAlreadyChangesNothing() {
    assertThat(shell.start("--dry-run", "release", "demo", "1", "edge"))
        .succeeded()
        .stdoutContains("\t1\t1\tfalse\t");
    assertThat(shell.start("--dry-run", "-o", "json", "status", "demo"))
        .succeeded()
        .stdoutIs("[]\n")
        .stderrContains("latest/edge", "0 requests were withheld");
  }

  @Test
  void aScriptGoesOnWithWhatItWouldHave() throws IOException {
    PackageFiles.charm(directory, "demo.charm", "demo");
    script(
        """
        var id = upload("demo.charm");
        var revision = store.awaitReview(store.notifyRevision("demo", id)).get(0).revision();
        store.release("demo", ReleaseRequest.of(revision, "candidate"));
        release demo 2 edge
        print(run("status demo"))
        store.request("POST", "/v1/charm/demo/unheard-of", "{}");
        """);
    var run = shell.start("--dry-run", "-o", "json", "x.jsh");

    assertThat(run).exitedWith(ExitStatus.DRY_RUN_WOULD_CHANGE);
    assertThat(run.stderr()).contains("\"latest/candidate\"");
    var rows = JsonParser.parseString(run.stdout()).getAsJsonArray();
    assertThat(rows)
        .extracting(row -> row.getAsJsonObject().get("action").getAsString())
        .containsExactly("upload", "announce", "release", "release", "request");
    var release = rows.get(2).getAsJsonObject();
    assertThat(release.keySet())
        .containsExactly(
            "step",
            "store",
            "action",
            "name",
            "target",
            "platform",
            "before",
            "after",
            "changes",
            "permissions",
            "request");
    assertThat(release.get("before").isJsonNull()).isTrue();
    assertThat(release.get("after").getAsString()).isEqualTo("3");
    assertThat(release.get("permissions").toString()).isEqualTo("[\"package-manage-releases\"]");
  }

  @Test
  void aScriptThatWouldFailFails() throws IOException {
    script("release demo 2 edge\nrelease demo 9 edge\nrelease demo 1 beta\n");

    assertThat(shell.start("--dry-run", "x.jsh"))
        .exitedWith(ExitStatus.FAILED)
        .stdoutContains("latest/edge")
        .stderrContains("x.jsh:2:1: ", "Revision 9 of 'demo' not found.");
    assertThat(shell.start("--dry-run", "-e", "release demo 2 edge", "-e", "exit(3)"))
        .exitedWith(3);
    assertThat(shell.start("--dry-run", "-e", "release demo 2 edge", "-e", "exit(0)"))
        .exitedWith(ExitStatus.DRY_RUN_WOULD_CHANGE);
  }

  @Test
  void aReadOnlyDryRunRefusesAsItWouldInEarnest() {
    assertThat(shell.start("--dry-run", "--read-only", "release", "demo", "2", "edge"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("SHELL-READ-ONLY");
    assertThat(shell.start("--dry-run", "--read-only", "-e", "store.close(\"demo\", \"edge\")"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("INPUT-READ-ONLY");
  }

  @Test
  void theLoginThatIsShownIsEnoughAndHasNothingTooMuch() throws IOException {
    script("release demo 2 edge\nclose demo edge --force\nstore.listTracks(\"demo\");\n");
    var said = shell.start("--dry-run", "x.jsh").stderr();
    var line = said.lines().filter(one -> one.startsWith("  login ")).findFirst().orElseThrow();
    var account = sandbox.accounts().get(0);
    Files.writeString(directory.resolve("password"), account.password());
    var login = line.strip() + " --email " + account.email() + " --password-file password";

    assertThat(shell.type(login)).succeeded();
    assertThat(shell.type("run x.jsh")).succeeded();
    var words = List.of(line.strip().split(" ", -1)).get(2).split(",", -1);
    for (var word : words) {
      assertThat(shell.type(login.replace("," + word, "").replace(word + ",", ""))).succeeded();
      assertThat(shell.type("run x.jsh")).as("without " + word).exitedWith(ExitStatus.NOT_ALLOWED);
    }
  }

  @Test
  void aDryRunForeseesWhatTheLoginDoesNotPermit() throws IOException {
    var account = sandbox.accounts().get(0);
    Files.writeString(directory.resolve("password"), account.password());
    var login = "login --email " + account.email() + " --password-file password";
    shell.type(login + " --permissions package-view --channels edge");
    shell.type("set dry-run on");

    assertThat(shell.type("release demo 2 edge"))
        .exitedWith(ExitStatus.NOT_ALLOWED)
        .stderrContains(
            "it needs package-manage-releases; this login has package-view",
            "log in with: login --permissions package-manage-releases,package-view"
                + " --channels edge");
    shell.type(login + " --packages demo --channels edge");
    assertThat(shell.type("release demo 2 stable"))
        .exitedWith(ExitStatus.NOT_ALLOWED)
        .stderrContains("it changes latest/stable; this login is for the channels latest/edge");
  }

  @Test
  void thePromptShowsEachLineAndGoesOnInTheImaginedWorld() {
    assertThat(shell.type("set dry-run on")).succeeded();
    assertThat(shell.type("release demo 2 edge"))
        .succeeded()
        .stdoutContains("1\tcharm\trelease\tdemo\tlatest/edge")
        .stderrContains("Withheld: this is a dry run.");
    assertThat(shell.type("status demo")).succeeded().stdoutContains("latest/edge\topen\t2\t2");
    assertThat(shell.type("set")).stdoutContains("dry-run\ton");
    assertThat(shell.type("set dry-run maybe")).exitedWith(ExitStatus.USAGE);
    assertThat(shell.type("set dry-run off")).succeeded();
    assertThat(shell.type("status demo")).stdoutContains("latest/edge\topen\t1\t1");
  }
}
