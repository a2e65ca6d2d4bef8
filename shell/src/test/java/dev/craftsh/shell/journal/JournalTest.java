package dev.craftsh.shell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Trouble;
import dev.craftsh.shell.failure.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written down of changes, and what becomes of lost answers at the prompt. */
class JournalTest extends StoreTest {

  @BeforeEach
  void upload() {
    store.charm("demo").upload(1, 2).release("edge", 1);
    shell = shell("charm");
  }

  @Test
  void commandsAndJavaThatChangeSomethingAreListedAndNothingElseIs() throws IOException {
    shell.start("status", "demo");
    assertThat(state()).doesNotExist();

    shell.start("release", "demo", "2", "edge");
    shell.start("-e", "store.close(\"demo\", \"edge\")");
    shell.start("release", "demo", "9", "edge");

    var file = state().resolve("journal.jsonl");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(shell.start("-o", "json", "journal", "--columns", "number,account,line,outcome"))
        .succeeded()
        .stdoutContains("release demo 2 edge", "store.close", "STORE-", "\"number\": 3");
    var shown = shell.start("journal", "show", "1");
    assertThat(shown).succeeded();
    var entry = JsonParser.parseString(shown.stdout()).getAsJsonObject();
    var row = entry.getAsJsonArray("rows").get(0).getAsJsonObject();
    assertThat(row.get("before").getAsInt()).isEqualTo(1);
    assertThat(row.get("after").getAsInt()).isEqualTo(2);
    assertThat(entry.get("account").getAsString()).isEqualTo("sandbox");
    assertThat(shell.start("journal", "show", "9")).exitedWith(ExitStatus.USAGE);
  }

  @Test
  void anEphemeralShellRemembersInMemory() {
    shell.with("--ephemeral");
    shell.type("release demo 2 edge");

    assertThat(shell.type("journal")).succeeded().stdoutContains("release demo 2 edge");
    assertThat(state()).doesNotExist();
  }

  @Test
  void aLostAnswerIsLookedUpAndTheCommandGoesOn() {
    fail(Trouble.DROP_AFTER, "POST", "/releases");

    assertThat(shell.start("release", "demo", "2", "edge"))
        .succeeded()
        .stdoutContains("latest/edge")
        .stderrContains("the store shows that it was applied");
  }

  @Test
  void aChangeThatDidNotArriveIsSaidToBeNotApplied() {
    fail(Trouble.DROP_BEFORE, "POST", "/releases");

    assertThat(shell.start("release", "demo", "2", "edge"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("the store shows that it was not applied");
  }

  @Test
  void namesTracksAndMetadataAreLookedUpToo() {
    fail(Trouble.DROP_AFTER, "POST", "/v1/charm");
    assertThat(shell.start("register", "another")).succeeded().stderrContains("it was applied");
    fail(Trouble.DROP_AFTER, "PATCH", "/v1/charm/demo");
    assertThat(
            shell.start(
                "-e", "store.metadata().update(\"demo\", MetadataChange.of(\"title\", \"A\"))"))
        .succeeded()
        .stderrContains("it was applied");
    fail(Trouble.DROP_AFTER, "POST", "/releases");
    assertThat(shell.start("close", "demo", "edge", "--force"))
        .succeeded()
        .stderrContains("it was applied");
  }

  @Test
  void onlyWhatTheStoreDoesNotShowIsUnknown() {
    fail(Trouble.DROP_AFTER, "POST", "/releases");
    store.failNext(Fault.of(Trouble.STATUS).on("GET", "/releases").status(403));
    store.failNext(Fault.of(Trouble.STATUS).on("GET", "/releases").status(403));

    assertThat(shell.start("-e", "store.release(\"demo\", ReleaseRequest.of(2, \"edge\"))"))
        .exitedWith(ExitStatus.OUTCOME_UNKNOWN)
        .stderrContains("the store does not show what became of it");
  }

  @Test
  void aLogTellsWhatHappenedWithoutSecrets() throws IOException {
    var log = directory.resolve("log.jsonl");
    var account = store.accounts().get(0);
    var password = file("password", account.password() + "\n");
    shell.start(
        "--log",
        log.toString(),
        "login",
        "--email",
        account.email(),
        "--password-file",
        password.toString());
    shell.start("--log", log.toString(), "release", "demo", "2", "edge");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(log))
        .contains("\"event\":\"start\"", "\"event\":\"exchange\"", "\"status\":200")
        .contains("\"line\":\"release demo 2 edge\"", "\"event\":\"end\",\"exit_status\":0")
        .doesNotContain(account.password());
    assertThat(shell.start("--log", "/proc/none/log", "names")).exitedWith(ExitStatus.USAGE);
  }

  @Test
  void eachLevelOfTheTraceShowsMoreAndNoneASecret() {
    var account = store.accounts().get(0);
    var password = file("password", account.password() + "\n").toString();
    String[] line = {"login", "--email", account.email(), "--password-file", password};
    var one = traced("-v", line);
    var two = traced("-vv", line);
    var three = traced("-vvv", line);

    assertThat(one).contains("POST ", ": 200 in ", " ms, sent ").doesNotContain("  < ");
    assertThat(two).contains("  > Accept", "  < Content-Type").doesNotContain("  < {");
    assertThat(three).contains("\"password\":\"***\"", "  < {", "\"macaroon\":\"***\"");
    assertThat(one + two + three).doesNotContain(account.password());
    assertThat(traced("-vv", "whoami")).contains("  > Authorization: ***");
  }

  private String traced(String level, String... line) {
    var words = new java.util.ArrayList<>(java.util.List.of(level));
    words.addAll(java.util.List.of(line));
    return shell.start(words.toArray(new String[0])).stderr();
  }

  @Test
  void anErrorOfAScriptIsOneObjectWithItsPlace() {
    var script = script("names", "  release demo 9 edge");
    for (var format : java.util.List.of("json", "ndjson")) {
      var run = shell.start("-q", "-o", format, script.toString());
      var error = JsonParser.parseString(run.stderr()).getAsJsonObject();
      assertThat(error.get("line").getAsInt()).isEqualTo(2);
      assertThat(error.get("column").getAsInt()).isEqualTo(3);
      assertThat(error.get("file").getAsString()).endsWith("train.jsh");
      assertThat(error.get("resume").getAsString()).isNotEmpty();
      assertThat(error.get("exit_status").getAsInt()).isEqualTo(run.status());
    }
  }

  @Test
  void quietErrorsOfEveryKindAreObjectsAndNothingElse() {
    var lost = "store.request(\"POST\", \"/v1/of-mine\", \"{}\");";
    for (var line :
        java.util.List.of(
            "release demo", // usage
            "int x = \"\";", // does not compile
            "for (;;) {", // does not end
            "throw new IllegalStateException(\"boom\");",
            "release demo 9 edge", // refused
            lost)) {
      fail(Trouble.DROP_BEFORE, "POST", "of-mine");
      var run = shell.start("-q", "-o", "json", script(line).toString());

      assertThat(run.stdout()).as(line).isEmpty();
      assertThat(run.stderr().lines()).as(line).hasSize(1);
      var error = JsonParser.parseString(run.stderr()).getAsJsonObject();
      assertThat(error.get("exit_status").getAsInt()).isEqualTo(run.status()).isNotZero();
    }
    var again = shell.start("-q", "-o", "json", "--resume", "last");
    assertThat(again.status()).isEqualTo(7);
    assertThat(JsonParser.parseString(again.stderr()).getAsJsonObject().get("code").getAsString())
        .isEqualTo("NETWORK-OUTCOME-UNKNOWN");
  }
}
