package dev.craftsh.shell.script.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.Run;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class PromoteListTest extends ShippedScript {

  PromoteListTest() {
    super("promote-list.jsh");
  }

  private Run promote(String... lines) throws IOException {
    var list = Files.write(directory.resolve("list.csv"), java.util.List.of(lines));
    return run("-D", "list=" + list);
  }

  private void fill() {
    sandbox.charm("one").track("2.0").upload(1, 2).release("edge", 2).release("stable", 1);
    sandbox.charm("two").upload(7).release("beta", 7);
  }

  @Test
  void everyRowIsPromotedAlsoAcrossTracksAndASecondRunChangesNothing() throws IOException {
    fill();
    String[] list = {"name,from,to,revision", "one,edge,2.0/beta,2", "", "two, beta ,stable"};

    assertThat(promote(list))
        .succeeded()
        .stdoutContains("one\tlatest/edge\t2.0/beta\tpromoted\t2", "two\tlatest/beta");
    assertThat(channels("one")).containsExactly("2.0/beta=2", "latest/edge=2", "latest/stable=1");
    assertThat(channels("two")).containsExactly("latest/beta=7", "latest/stable=7");
    assertThat(promote(list)).succeeded().nowhereContains("promoted");
  }

  @Test
  void aRowThatFailsKeepsNoOtherFromBeingDone() throws IOException {
    fill();

    assertThat(
            promote(
                "name,from,to,revision",
                "nobodys,edge,stable,",
                "one,edge,stable,1",
                "one,beta,stable,",
                "two,beta,stable,7"))
        .exitedWith(ExitStatus.PARTLY_DONE)
        .stdoutContains(
            "nobodys\tlatest/edge\tlatest/stable\tfailed",
            "latest/edge gives 2 by now, not 1",
            "latest/beta is closed",
            "two\tlatest/beta\tlatest/stable\tpromoted")
        .stderrContains("3 of 4 promotions failed");
    assertThat(channels("one")).contains("latest/stable=1");
    assertThat(channels("two")).contains("latest/stable=7");
  }

  @Test
  void aRowOfWhichNobodyKnowsIsNoFailedOne() throws IOException {
    fill();
    loseTheNextAnswer(2);

    assertThat(promote("name,from,to", "one,edge,stable", "two,beta,stable"))
        .exitedWith(ExitStatus.OUTCOME_UNKNOWN)
        .stdoutContains("one\tlatest/edge\tlatest/stable\tunknown", "two\tlatest/beta")
        .stderrContains("1 of 2 promotions");
    assertThat(channels("two")).contains("latest/stable=7");
  }

  @Test
  void aListOfWhichNothingCanBeDoneHasFailed() throws IOException {
    assertThat(promote("name,from,to", "nobodys,edge,stable")).exitedWith(ExitStatus.FAILED);
  }

  @Test
  void aListThatCannotBeReadIsRefusedBeforeAnythingIsPromoted() throws IOException {
    fill();

    assertThat(promote("name,from,to", "two,beta,stable", "two,beta"))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains("Cannot read line 3");
    assertThat(promote("name,from,to", "two,beta,sturdy"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("Cannot read line 2", "sturdy");
    assertThat(promote("two,beta,stable")).exitedWith(ExitStatus.USAGE);
    assertThat(run("-D", "list=nowhere.csv")).exitedWith(ExitStatus.USAGE);
    assertThat(channels("two")).containsExactly("latest/beta=7");
  }

  @Test
  void aLoginThatHasEndedIsToldAsThat() throws IOException {
    fill();
    sandbox.failNext("/whoami", 401, "macaroon-needs-refresh", "expired");

    assertThat(promote("name,from,to", "two,beta,stable"))
        .exitedWith(ExitStatus.NOT_ALLOWED)
        .stdoutIsEmpty();
  }

  @Test
  void theResourcesOfACharmGoWithIt() throws IOException {
    assertThat(promote("name,from,to", "hello,latest/candidate,1.0/stable")).succeeded();

    try (var client = client()) {
      assertThat(client.listReleases("hello").channelMap())
          .filteredOn(entry -> entry.revision() == 5)
          .allSatisfy(entry -> assertThat(entry.resources()).hasToString("[greeting=2]"))
          .hasSize(4);
    }
  }
}
