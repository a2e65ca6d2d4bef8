package dev.craftsh.shell.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.craftsh.client.StoreClient;
import dev.craftsh.client.error.Conflict;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.client.error.StoreRefused;
import dev.craftsh.client.model.RegisteredName;
import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.ResourceBase;
import dev.craftsh.client.model.ResourceType;
import dev.craftsh.client.model.TrackRequest;
import dev.craftsh.shell.result.PlannedChange;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a program sees of the store in a dry run, after the changes that were withheld. */
class RehearsedWorldTest extends SandboxedTest {
  private StoreClient charms() {
    return rehearsing("sandbox-charm");
  }

  private StoreClient snaps() {
    return rehearsing("sandbox-snap");
  }

  private StoreClient rehearsing(String profile) {
    var session = shell.shell().session();
    session.use(profile);
    session.dryRun().turn(true);
    return session.store();
  }

  private List<PlannedChange> plan() {
    return shell.shell().session().dryRun().rehearsal().orElseThrow().plan().changes();
  }

  private static List<String> held(StoreClient store, String name, String channel) {
    return store.listReleases(name).channelMap().stream()
        .filter(entry -> entry.channel().toString().equals(channel))
        .map(entry -> String.valueOf(entry.revision()))
        .distinct()
        .toList();
  }

  private void twoRevisions() {
    sandbox.charm("demo").upload(1, 2).release("edge", 1);
    sandbox.snap("demo").upload(1, "1.0", "amd64", "arm64").upload(2, "2.0", "amd64");
    sandbox.snap("demo").release("edge", 1);
  }

  @Test
  void aReleasedRevisionIsInItsChannelForTheProgramAlone() {
    twoRevisions();
    for (var store : List.of(charms(), snaps())) {
      var released = store.release("demo", ReleaseRequest.of(2, "edge"));

      assertThat(released).singleElement().hasFieldOrPropertyWithValue("revision", Optional.of(2));
      assertThat(held(store, "demo", "latest/edge")).contains("2");
    }
    assertThat(plan())
        .extracting(PlannedChange::action, PlannedChange::target, PlannedChange::platform)
        .contains(
            tuple("release", "latest/edge", "amd64"),
            tuple("release", "latest/edge", "ubuntu 24.04 (amd64)"));
    shell.shell().session().dryRun().turn(false);
    assertThat(held(shell.shell().session().store(), "demo", "latest/edge")).containsExactly("1");
  }

  @Test
  void machinesThatARevisionIsNotForKeepTheirsAndHaveNoRow() {
    twoRevisions();
    var store = snaps();
    store.release("demo", ReleaseRequest.of(2, "edge"));

    assertThat(held(store, "demo", "latest/edge")).containsExactlyInAnyOrder("1", "2");
    assertThat(plan())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.platform()).isEqualTo("amd64");
              assertThat(change.before()).contains("1");
              assertThat(change.after()).contains("2");
              assertThat(change.permissions()).containsExactly("package_release");
            });
  }

  @Test
  void aClosedChannelIsEmptyAndOneThatWasEmptyChangesNothing() {
    twoRevisions();
    for (var store : List.of(charms(), snaps())) {
      store.close("demo", "beta");
      assertThat(shell.shell().session().dryRun().rehearsal().orElseThrow().plan().wouldChange())
          .isEqualTo(store.endpoints().namespace() == dev.craftsh.client.Namespace.SNAP);
      store.close("demo", "edge");
      assertThat(held(store, "demo", "latest/edge")).isEmpty();
    }
  }

  @Test
  void whatIsAnnouncedBecomesTheNextRevisionAndCanBeReleased() throws IOException {
    twoRevisions();
    var file = PackageFiles.charm(directory, "demo.charm", "demo");
    for (var store : List.of(charms(), snaps())) {
      var id = store.uploadFile(file);
      var revision = store.awaitReview(store.notifyRevision("demo", id)).get(0).revision();

      assertThat(revision).isEqualTo(3);
      assertThat(store.listRevisions("demo").get(0).revision()).isEqualTo(3);
      store.release("demo", ReleaseRequest.of(3, "candidate"));
      assertThat(held(store, "demo", "latest/candidate")).contains("3");
      assertThat(store.listReleases("demo").revisions()).extracting("revision").contains(3);
    }
  }

  @Test
  void aRegisteredNameIsListedAndTakesRevisions() throws IOException {
    var file = PackageFiles.charm(directory, "new.charm", "brand-new");
    for (var store : List.of(charms(), snaps())) {
      assertThat(store.registerName("brand-new")).startsWith("dry-run-");
      assertThat(store.listRegisteredNames())
          .extracting(RegisteredName::name)
          .contains("brand-new", "hello");
      assertThat(store.packageMetadata("brand-new").name()).isEqualTo("brand-new");
      assertThat(store.listRevisions("brand-new")).isEmpty();
      var id = store.uploadFile(file);
      assertThat(store.awaitReview(store.notifyRevision("brand-new", id)).get(0).revision())
          .isOne();
      store.release("brand-new", ReleaseRequest.of(1, "edge"));
      assertThat(held(store, "brand-new", "latest/edge")).containsExactly("1");
      store.close("brand-new", "edge");
      assertThatExceptionOfType(Conflict.class).isThrownBy(() -> store.registerName("brand-new"));
    }
  }

  @Test
  void aNameThatIsGivenBackIsGone() {
    var store = charms();
    store.unregisterName("my");

    assertThat(store.listRegisteredNames()).extracting("name").doesNotContain("my");
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> store.listReleases("my"));
    store.registerName("my");
    assertThat(store.listReleases("my").channelMap()).isEmpty();
  }

  @Test
  void tracksAndDefaultsExistOnceCreated() {
    twoRevisions();
    var store = charms();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> store.release("demo", ReleaseRequest.of(1, "2.0/edge")))
        .withMessageContaining("its tracks are: latest");
    assertThat(store.createTracks("demo", TrackRequest.of("2.0"))).isOne();
    store.release("demo", ReleaseRequest.of(1, "2.0/edge"));
    store.metadata().setDefaultTrack("demo", "2.0");

    assertThat(held(store, "demo", "2.0/edge")).containsExactly("1");
    assertThat(store.packageMetadata("demo").defaultTrack()).contains("2.0");
    assertThat(store.listTracks("demo")).extracting("name").contains("2.0");
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> store.metadata().setDefaultTrack("demo", "9"));
  }

  @Test
  void resourcesGrowRevisionsAndChangeTheirMachines() throws IOException {
    sandbox.charm("demo").resource("greeting", "hello").upload(1);
    var store = charms();
    var file = PackageFiles.charm(directory, "greeting.txt", "demo");
    int before = store.listResourceRevisions("demo", "greeting").size();
    var url = store.pushResource("demo", "greeting", store.uploadFile(file), ResourceType.FILE);

    assertThat(store.awaitReview(url).get(0).revision()).isEqualTo(before + 1);
    assertThat(store.listResourceRevisions("demo", "greeting")).hasSize(before + 1);
    store.updateResourceRevision(
        "demo", "greeting", before + 1, List.of(ResourceBase.of("ubuntu", "22.04", "amd64")));
    assertThat(plan())
        .last()
        .hasFieldOrPropertyWithValue("before", Optional.of("all all all"))
        .hasFieldOrPropertyWithValue("after", Optional.of("ubuntu 22.04 amd64"));
    store.release("demo", ReleaseRequest.of(1, "edge").withResource("greeting", before + 1));
    assertThat(plan())
        .last()
        .hasFieldOrPropertyWithValue("after", Optional.of("1 greeting:" + (before + 1)));
  }

  @Test
  void theFirstResourceMayComeBeforeTheFirstRevision() throws IOException {
    sandbox.charm("blank");
    var store = charms();
    var file = PackageFiles.charm(directory, "greeting.txt", "blank");
    var url = store.pushResource("blank", "greeting", store.uploadFile(file), ResourceType.FILE);

    assertThat(store.awaitReview(url).get(0).revision()).isEqualTo(1);
    assertThat(store.listResourceRevisions("blank", "greeting")).hasSize(1);
  }

  @Test
  void whatTheStoreWouldRefuseIsRefused() {
    twoRevisions();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> charms().release("nobodys", ReleaseRequest.of(1, "edge")))
        .withMessageStartingWith("Cannot release nobodys revision 1 to latest/edge");
    for (var store : List.of(charms(), snaps())) {
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> store.release("demo", ReleaseRequest.of(9, "edge")))
          .withMessageContaining("Revision 9 of 'demo' not found");
    }
    assertThatExceptionOfType(StoreRefused.class)
        .isThrownBy(() -> snaps().release("demo", ReleaseRequest.of(1, "9.9/edge")))
        .withMessageContaining("no track '9.9'");
    assertThatExceptionOfType(Conflict.class).isThrownBy(() -> charms().registerName("demo"));
    assertThatExceptionOfType(dev.craftsh.client.error.Forbidden.class)
        .isThrownBy(() -> charms().unregisterName("demo"));
    assertThat(plan()).isEmpty();
  }

  @Test
  void aRequestThatNobodyKnowsIsWithheldAndAnsweredWithNothing() {
    var answer = charms().request("POST", "/v1/charm/hello/unheard-of", "{\"a\": 1}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("{}");
    assertThat(plan())
        .singleElement()
        .hasFieldOrPropertyWithValue("action", "request")
        .hasFieldOrPropertyWithValue("target", "POST /v1/charm/hello/unheard-of");
  }
}
