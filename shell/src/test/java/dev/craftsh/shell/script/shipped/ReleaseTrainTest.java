package dev.craftsh.shell.script.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import org.junit.jupiter.api.Test;

class ReleaseTrainTest extends ShippedScript {

  ReleaseTrainTest() {
    super("release-train.jsh");
  }

  @Test
  void whatHasSoakedGoesOnByOneChannelAndASecondRunDoesNothing() {
    ago(9, () -> sandbox.charm("train").upload(1).release("beta", 1));
    ago(5, () -> sandbox.charm("train").upload(2).release("edge", 2));

    assertThat(run("-D", "name=train", "-D", "newer=ignore"))
        .succeeded()
        .stdoutContains(
            "latest/beta\tlatest/candidate\t1\tsent", "latest/edge\tlatest/beta\t2\tsent");
    assertThat(channels("train"))
        .containsExactly("latest/beta=2", "latest/candidate=1", "latest/edge=2");

    assertThat(run("-D", "name=train"))
        .succeeded()
        .stdoutContains(
            "latest/beta\tlatest/candidate\t2\tsoaking", "latest/edge\tlatest/beta\t2\tarrived");
    assertThat(channels("train"))
        .containsExactly("latest/beta=2", "latest/candidate=1", "latest/edge=2");
  }

  @Test
  void whatIsYoungerThanTheSoakStays() {
    ago(2, () -> sandbox.charm("train").upload(1).release("edge", 1));

    assertThat(run("-D", "name=train", "-D", "soak=3d")).succeeded().stdoutContains("soaking");
    assertThat(channels("train")).containsExactly("latest/edge=1");

    assertThat(run("-D", "name=train", "-D", "soak=36h")).succeeded().stdoutContains("sent");
    assertThat(channels("train")).containsExactly("latest/beta=1", "latest/edge=1");
  }

  @Test
  void aRevisionIsNotSentOnWhenANewerOneWasUploaded() {
    ago(5, () -> sandbox.charm("train").upload(1).release("edge", 1));
    sandbox.charm("train").upload(2);

    assertThat(run("-D", "name=train"))
        .succeeded()
        .stdoutContains("1\tovertaken\trevision 2 was uploaded");
    assertThat(channels("train")).containsExactly("latest/edge=1");

    assertThat(run("-D", "name=train", "-D", "newer=ignore")).succeeded().stdoutContains("sent");
  }

  @Test
  void aNewerRevisionInTheNextChannelIsNeverReplaced() {
    ago(5, () -> sandbox.charm("train").upload(1, 2).release("edge", 1).release("beta", 2));

    assertThat(run("-D", "name=train"))
        .succeeded()
        .stdoutContains("1\theld\tlatest/beta has the newer 2");
    assertThat(channels("train")).contains("latest/beta=2");
  }

  @Test
  void whatSomebodyRolledBackMeanwhileStaysAndTheStatusSaysSo() {
    ago(5, () -> sandbox.charm("train").upload(1, 2).release("edge", 2));
    ago(4, () -> sandbox.charm("train").release("beta", 1));

    assertThat(run("-D", "name=train"))
        .exitedWith(ExitStatus.CHANGED_MEANWHILE)
        .stdoutContains("2\tchanged\tsomebody released 1 to latest/beta after 2 had come")
        .stderrContains("[SHELL-SCRIPT-FAILED]");
    assertThat(channels("train")).containsExactly("latest/beta=1", "latest/edge=2");
  }

  @Test
  void whatSomebodyReleasesThisVeryMomentStays() {
    ago(5, () -> sandbox.charm("train").upload(1, 2).release("edge", 2));
    // The script's look at the revisions comes between its look at the channels and the release.
    sandbox.showLog(
        line -> {
          if (line.startsWith("GET /v1/charm/train/revisions")) {
            sandbox.charm("train").release("beta", 1);
          }
        });

    assertThat(run("-D", "name=train"))
        .exitedWith(ExitStatus.CHANGED_MEANWHILE)
        .stdoutContains("latest/beta held nothing, now revision 1");
    assertThat(channels("train")).containsExactly("latest/beta=1", "latest/edge=2");
  }

  @Test
  void theNextRevisionGoesOnAfterARollback() {
    ago(9, () -> sandbox.charm("train").upload(1, 2).release("edge", 2));
    ago(8, () -> sandbox.charm("train").release("beta", 1));
    ago(5, () -> sandbox.charm("train").upload(3).release("edge", 3));

    assertThat(run("-D", "name=train")).succeeded().stdoutContains("3\tsent");
    assertThat(channels("train")).containsExactly("latest/beta=3", "latest/edge=3");
  }

  @Test
  void aRevisionThatIsDueOnOneKindOfMachineOnlyStaysOnAll() {
    ago(5, () -> sandbox.charm("train").upload(1, "1", "amd64", "arm64").release("edge", 1));
    sandbox.charm("train").upload(2, "2", "arm64");

    assertThat(run("-D", "name=train")).succeeded().stdoutContains("1\tovertaken");
    assertThat(channels("train")).containsExactly("latest/edge=1");
  }

  @Test
  void itWorksForSnapsOnOtherWays() {
    ago(5, () -> sandbox.snap("train").upload(1).track("2.0").release("2.0/candidate", 1));

    assertThat(runIn("snap", "-D", "name=train", "-D", "track=2.0", "-D", "risks=candidate,stable"))
        .succeeded()
        .stdoutContains("2.0/candidate\t2.0/stable\t1\tsent");
  }

  @Test
  void aRefusedReleaseEndsItWithTheStoresReason() {
    ago(5, () -> sandbox.charm("train").upload(1).release("edge", 1));
    sandbox.failNext("/train/releases", 403, "permission-required", "no");

    assertThat(run("-D", "name=train")).exitedWith(ExitStatus.NOT_ALLOWED);
    assertThat(channels("train")).containsExactly("latest/edge=1");
  }

  @Test
  void aTrackThatDoesNotExistIsAMistakeAndNotNothingToDo() {
    sandbox.charm("train").upload(1).release("edge", 1);

    assertThat(run("-D", "name=train", "-D", "track=9.9"))
        .exitedWith(ExitStatus.FAILED)
        .stdoutIsEmpty()
        .stderrContains("There is no track 9.9 of train");
  }

  @Test
  void aWrongParameterOrAnUnknownPackageEndsItBeforeAnythingIsSent() {
    assertThat(run("-D", "name=train", "-D", "soak=soon")).exitedWith(ExitStatus.USAGE);
    assertThat(run()).exitedWith(ExitStatus.USAGE).stderrContains("-D name is missing");
    assertThat(run("-D", "name=nobodys"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("[STORE-NOT-FOUND]");
  }
}
