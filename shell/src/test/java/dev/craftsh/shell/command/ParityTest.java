package dev.craftsh.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Trouble;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.session.Interceptions;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people know from the stores' own tools, and ask of them. */
class ParityTest extends SandboxedTest {

  private JsonArray rows(String line) {
    var run = shell.type(line + " -o json");
    assertThat(run).succeeded();
    return JsonParser.parseString(run.stdout()).getAsJsonArray();
  }

  @Test
  void statusTakesSeveralNamesAndSaysWhichIsWhich() {
    var names = new java.util.HashSet<String>();
    for (var row : rows("status hello my")) {
      names.add(row.getAsJsonObject().get("name").getAsString());
    }
    assertThat(names).contains("hello");
    assertThat(rows("status hello").get(0).getAsJsonObject().has("name")).isFalse();
  }

  @Test
  void statusShowsOnlyTheRisksThatWereAskedFor() {
    assertThat(rows("status hello --risk stable,edge"))
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(row.getAsJsonObject().get("risk").getAsString()).isIn("stable", "edge"));
    assertThat(shell.type("status hello --risk stabel")).exitedWith(ExitStatus.USAGE);
  }

  @Test
  void statusShowsOnlyTheBasesThatWereAskedFor() {
    var some = rows("status hello").get(0).getAsJsonObject().getAsJsonObject("base");
    var channel = some.get("channel").getAsString();

    assertThat(rows("status hello --base " + channel)).isNotEmpty();
    assertThat(rows("status hello --base ubuntu@" + channel)).isNotEmpty();
    assertThat(rows("status hello --base 10.04")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"charm", "snap"})
  void statusOfAPublicPackageNeedsNoLogin(String store) {
    shell.type("profile use sandbox-" + store);
    var before = rows("status hello");
    shell.type("logout");

    var run = shell.type("status hello -o json");
    assertThat(run).succeeded().stderrContains("As everybody sees hello");
    assertThat(JsonParser.parseString(run.stdout()).getAsJsonArray()).isNotEmpty();
    assertThat(before).isNotEmpty();
  }

  @Test
  void revisionsTellWhichChannelsHoldThem() {
    var all = rows("revisions hello");
    var released = rows("revisions hello --released");

    assertThat(released.size()).isPositive().isLessThanOrEqualTo(all.size());
    for (var row : released) {
      assertThat(row.getAsJsonObject().getAsJsonArray("channels")).isNotEmpty();
    }
    assertThat(rows("revisions hello --last 1")).hasSize(1);
    assertThat(rows("revisions hello --since 1s")).isEmpty();
    assertThat(rows("revisions hello --since 2000-01-31")).isEqualTo(all);
    assertThat(rows("revisions hello --since 2999-01-31")).isEmpty();
    assertThat(rows("revisions hello --version no-such")).isEmpty();
    for (var row : all) {
      var channels = row.getAsJsonObject().getAsJsonArray("channels");
      assertThat(released.contains(row)).isEqualTo(!channels.isEmpty());
    }
  }

  @Test
  void whoMayNotSeeChannelsSeesTheRevisions() {
    var account = sandbox.accounts().get(0);
    shell.answering(account.password());
    assertThat(
            shell.type(
                "login --email " + account.email() + " --permissions package-view-revisions"))
        .succeeded();
    var run = shell.type("revisions hello -o json");
    assertThat(run).succeeded().stdoutContains("\"channels\": null");
    assertThat(shell.type("revisions hello --released")).exitedWith(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"charm", "snap"})
  void promotingReleasesWhatTheSourceGaveWithItsResources(String store) {
    shell.type("profile use sandbox-" + store);
    shell.type("close hello candidate --force");

    assertThat(shell.type("promote hello --from edge --to candidate --yes")).succeeded();

    var edge = rows("status hello --track latest --risk edge").get(0).getAsJsonObject();
    var candidate = rows("status hello --track latest --risk candidate").get(0).getAsJsonObject();
    assertThat(candidate.get("revision")).isEqualTo(edge.get("revision"));
    assertThat(candidate.get("resources")).isEqualTo(edge.get("resources"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"charm", "snap"})
  void allRisksOfATrackArePromotedToAnother(String store) {
    shell.type("profile use sandbox-" + store);
    var track = store.equals("snap") ? "2.10" : "1.0";
    var run = shell.type("promote hello --from latest --to " + track + " --all-risks --yes");

    assertThat(run).succeeded().stderrContains("from latest/stable to " + track + "/stable");
    for (var risk : List.of("stable", "edge")) {
      var from = rows("status hello --track latest --risk " + risk + " --columns revision");
      var to = rows("status hello --track " + track + " --risk " + risk + " --columns revision");
      assertThat(from).allSatisfy(row -> assertThat(to).contains(row));
    }
    assertThat(shell.type("promote hello --from latest/edge --to 1.0 --all-risks --yes"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("it is a channel, not a track");
  }

  @Test
  void promotingToALessStableChannelIsRefusedWithTheOtherWayRound() {
    assertThat(shell.type("promote hello --from stable --to edge --yes"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("promote hello --from latest/edge --to latest/stable");
  }

  @Test
  void promotingAsksAndAcceptsNo() {
    shell.answering("n");
    var before = rows("status hello --risk candidate");

    assertThat(shell.type("promote hello --from edge --to candidate"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("latest/candidate, ubuntu 24.04 (amd64): 5 → 6, greeting=2")
        .stderrContains("latest/candidate, ubuntu 24.04 (arm64): 5 → 6, greeting=2")
        .stderrContains("Nothing was promoted");
    assertThat(shell.questions())
        .containsExactly(
            "Release revision 6 of hello from latest/edge to latest/candidate? [y/N] ");
    assertThat(rows("status hello --risk candidate")).isEqualTo(before);
  }

  @Test
  void aPromotionThatStopsHalfWaySaysWhatIsDoneAndHowToGoOn() {
    shell.type("profile use sandbox-snap");
    var sent = new AtomicInteger();
    shell
        .shell()
        .session()
        .interceptions()
        .put(
            Interceptions.Seat.CASSETTE,
            (call, onward) -> {
              boolean release = call.uri().getPath().endsWith("/snap-release/");
              if (release && sent.incrementAndGet() == 2) {
                sandbox.failNext(Fault.of(Trouble.STATUS).status(403).saying("forbidden", "No."));
              }
              return onward.send();
            });

    assertThat(shell.type("promote hello --from edge --to stable --yes"))
        .exitedWith(ExitStatus.PARTLY_DONE)
        .stdoutContains("latest/stable\tamd64\t3\t5", "latest/stable\tarm64\t4\t4")
        .stderrContains(
            "Promoted only some revisions of hello", "go on with: release hello 6 latest/stable");
  }

  @Test
  void theStoresOwnWordsForPromotingWork() {
    assertThat(
            shell.type(
                "charmcraft promote --name hello --from-channel edge --to-channel beta --yes"))
        .succeeded();
  }

  @Test
  void progressIsSetRaisedListedAndCancelled() {
    shell.type("profile use sandbox-snap");
    int underWay = rows("progress hello").size();
    var stable = rows("status hello --track latest --risk stable").get(0).getAsJsonObject();
    var before = stable.get("revision").getAsInt();
    var arch = stable.get("architecture").getAsString();
    int other = 0;
    for (var revision : rows("revisions hello --arch " + arch)) {
      int number = revision.getAsJsonObject().get("revision").getAsInt();
      other = number != before ? number : other;
    }
    assertThat(shell.type("release hello " + other + " stable --progressive 20")).succeeded();

    assertThat(rows("progress hello")).hasSize(underWay + 1);
    assertThat(rows("progress"))
        .hasSize(underWay + 1)
        .allSatisfy(
            row -> assertThat(row.getAsJsonObject().get("name").getAsString()).isEqualTo("hello"));
    assertThat(shell.type("progress --cancel")).exitedWith(2).stderrContains("the name is missing");
    assertThat(shell.start("-p", "sandbox-snap", "--read-only", "progress", "hello")).succeeded();
    assertThat(shell.start("-p", "sandbox-snap", "--read-only", "progress", "hello", "stable", "9"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("SHELL-READ-ONLY");
    assertThat(shell.type("progress hello --filter risk=stable -o json").stdout())
        .contains("\"target_percentage\": 20");
    assertThat(shell.type("progress hello stable 60")).succeeded();
    assertThat(shell.type("progress hello --filter risk=stable -o json").stdout())
        .contains("\"target_percentage\": 60");
    assertThat(shell.type("progress hello stable --cancel --yes")).succeeded();
    assertThat(rows("progress hello")).hasSize(underWay);
    assertThat(
            rows("status hello --track latest --risk stable --arch " + arch)
                .get(0)
                .getAsJsonObject()
                .get("revision")
                .getAsInt())
        .isEqualTo(before);
    assertThat(shell.type("progress hello stable 60"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("no release progresses there");
  }

  @Test
  void theLastChannelOfARevisionIsClosedOnlyWhereSomebodySaysSo() {
    assertThat(shell.type("close hello edge candidate"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("revision 5 of hello, from latest/candidate", "--force");
    assertThat(rows("status hello --risk edge --track latest").toString()).contains("\"open\"");
    shell.type("release hello 6 candidate");
    assertThat(shell.type("close hello edge")).succeeded();
    assertThat(shell.type("close hello candidate --if-holds 6")).succeeded();
  }

  @Test
  void closingSeveralChannelsSaysWhatTheirFollowersGet() {
    assertThat(shell.type("close hello edge,beta --force"))
        .succeeded()
        .stderrContains("Who is on latest/edge gets");
  }

  @ParameterizedTest
  @ValueSource(strings = {"charm", "snap"})
  void searchingNeedsNoLogin(String store) {
    shell.type("profile use sandbox-" + store);
    shell.type("logout");

    assertThat(rows("search hello").get(0).getAsJsonObject().get("name").getAsString())
        .isEqualTo("hello");
    assertThat(shell.type("search")).exitedWith(ExitStatus.USAGE);
    assertThat(shell.type("search --category no-such"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("this store has none of that name");
  }

  @Test
  void resourcesTellWhichChannelGivesWhichRevision() {
    for (var row : rows("resources hello --released")) {
      assertThat(row.getAsJsonObject().keySet())
          .containsExactly("resource", "revision", "channel", "platform", "charm_revision");
    }
  }

  @Test
  void rawRequestsTakeFieldsHeadersAndAPathIntoTheAnswer() {
    assertThat(shell.type("api GET /v1/tokens/whoami --jq .account.email"))
        .succeeded()
        .stdoutIs("sandbox@example.com\n");
    for (var flagsFirst :
        List.of("api --jq .account.email /v1/tokens/whoami", "api -i /v1/charm")) {
      assertThat(shell.type(flagsFirst)).as(flagsFirst).succeeded();
    }
    assertThat(shell.type("api /v1/tokens/whoami --jq .account.email").stdout())
        .isEqualTo("sandbox@example.com\n");
    assertThat(shell.type("api GET /v1/tokens/whoami -i").stdout()).startsWith("200");
    assertThat(shell.type("api POST /v1/charm -f type=charm -f name=made-by-hand -F private=true"))
        .succeeded();
    assertThat(shell.type("names").stdout()).contains("made-by-hand");
    assertThat(shell.type("api GET /v1/charm -f q=1 -H nonsense"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("NAME: VALUE");
    assertThat(shell.type("api GET /v1/tokens/whoami --jq .account.nothing"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("nothing");
  }
}
