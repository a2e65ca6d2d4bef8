package dev.craftsh.shell.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.client.Endpoints;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.Attenuation;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.group.Collaborators;
import dev.craftsh.client.group.ImageChange;
import dev.craftsh.client.group.Libraries;
import dev.craftsh.client.group.Metadata;
import dev.craftsh.client.group.PublisherAccount;
import dev.craftsh.client.group.SignedSets;
import dev.craftsh.client.group.SnapAssertions;
import dev.craftsh.client.model.AnnounceOptions;
import dev.craftsh.client.model.LibraryFile;
import dev.craftsh.client.model.MetadataChange;
import dev.craftsh.client.model.RawRequest;
import dev.craftsh.client.model.RegisterOptions;
import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.ResourceBase;
import dev.craftsh.client.model.ResourceRevisionUpdate;
import dev.craftsh.client.model.ResourceType;
import dev.craftsh.client.model.TrackRequest;
import dev.craftsh.client.observe.UploadProgress;
import dev.craftsh.shell.command.CoreCommands;
import dev.craftsh.shell.interpreter.CommandWords;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.PushedImage;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever changes something is withheld: every operation of the client, and every command. */
class NothingIsSentTest extends SandboxedTest {
  /** What changes nothing in the store; a new operation has to be put here or below. */
  private static final Set<String> READS =
      Set.of(
          "account",
          "agreement",
          "as",
          "assertion",
          "assertions",
          "awaitReview",
          "build",
          "builder",
          "cancelAll",
          "cancelOf",
          "reviewBound",
          "categories",
          "close/0",
          "cohorts",
          "collaborators",
          "confdbSchemas",
          "contains",
          "description",
          "details",
          "developers",
          "endpoints",
          "find",
          "findRocks",
          "get",
          "images",
          "info",
          "invites",
          "libraries",
          "list",
          "listChannelStates",
          "listRegisteredNames",
          "listReleaseHistory",
          "listReleases",
          "listResourceRevisions",
          "listResources",
          "listRevisions",
          "listTracks",
          "login",
          "logout",
          "metadata",
          "metrics",
          "packageMetadata",
          "publicStore",
          "read",
          "refresh",
          "rereadLogin",
          "resourceRevisions",
          "reviewStatus",
          "sequences",
          "toString",
          "uploadCredentials",
          "validationSets",
          "validations",
          "validationsEvenRevoked",
          "whoami");

  /** They carry out other commands. */
  private static final Set<String> OTHER_TOOLS = Set.of("snapcraft", "charmcraft");

  /** Their examples only look, or find what they want. */
  private static final Set<String> MAY_CHANGE_NOTHING = Set.of("ensure", "progress");

  private static final List<Class<?>> FACES =
      List.of(
          StoreClient.class,
          Collaborators.class,
          Libraries.class,
          Metadata.class,
          PublisherAccount.class,
          SignedSets.class,
          SnapAssertions.class,
          dev.craftsh.client.group.Metrics.class,
          dev.craftsh.client.group.OciImages.class,
          dev.craftsh.client.group.PublicStore.class);

  private final Map<String, Operation> changes = new TreeMap<>();
  private String image = "";
  private StoreClient charms = StoreClient.builder(Endpoints.CHARMHUB).build();
  private StoreClient snaps = StoreClient.builder(Endpoints.U1_SNAP_STORE).build();

  /** One operation of the client that changes something. */
  @FunctionalInterface
  private interface Operation {
    void run() throws IOException;
  }

  private void open() {
    sandbox.charm("demo").resource("greeting", "hi").upload(1, 2).release("edge", 1);
    sandbox.snap("demo").upload(1, "1", "amd64").upload(2, "2", "amd64").release("edge", 1);
    var session = shell.shell().session();
    session.use("sandbox-snap");
    snaps = session.store();
    var account = sandbox.accounts().get(0);
    var everything =
        List.of(
            "edit_account",
            "modify_account_key",
            "package_access",
            "package_manage",
            "package_push",
            "package_register",
            "package_release",
            "package_update");
    session
        .logins()
        .login(
            LoginRequest.ubuntuOne(account.email(), Secret.of(account.password()))
                .withAttenuation(Attenuation.NONE.withPermissions(everything)));
    session.use("sandbox-charm");
    charms = session.store();
    image = PushedImage.push(charms, "demo", "greeting");
    session.dryRun().turn(true);
  }

  private void addOperations(Path file) {
    changes.put("uploadFile/1", () -> charms.uploadFile(file));
    changes.put("uploadFile/2", () -> charms.uploadFile(file, UploadProgress.NONE));
    changes.put("uploadWithDigest/2", () -> charms.uploadWithDigest(file, UploadProgress.NONE));
    changes.put("registerName/1", () -> charms.registerName("new-one"));
    changes.put("registerName/2", () -> snaps.registerName("new-one", RegisterOptions.defaults()));
    changes.put("unregisterName/1", () -> charms.unregisterName("my"));
    changes.put("notifyRevision/2", () -> charms.notifyRevision("demo", "id"));
    changes.put("notifyRevision/3", () -> announceSnap(file));
    changes.put("release/2", () -> release(ReleaseRequest.of(2, "stable")));
    changes.put(
        "releaseIfUnchanged/3",
        () ->
            charms.releaseIfUnchanged(
                "demo", charms.listReleases("demo"), List.of(ReleaseRequest.of(1, "beta"))));
    changes.put("close/2", () -> release(ReleaseRequest.close("edge")));
    changes.put("request/1", () -> charms.request(RawRequest.of("PUT", "/v1/charm/demo")));
    changes.put("request/2", () -> charms.request("DELETE", "/v1/charm/my-charm"));
    changes.put("request/3", () -> snaps.request("POST", "/dev/api/snap-release/", snapRelease()));
    changes.put("createTracks/2", () -> charms.createTracks("demo", TrackRequest.of("3.0")));
    addResources();
    addGroups();
  }

  private void addResources() {
    var bases = List.of(ResourceBase.of("ubuntu", "22.04", "amd64"));
    changes.put(
        "updateResourceRevision/4",
        () -> charms.updateResourceRevision("demo", "greeting", 1, bases));
    changes.put(
        "updateResourceRevisions/3",
        () ->
            charms.updateResourceRevisions(
                "demo", "greeting", List.of(new ResourceRevisionUpdate(1, bases))));
    changes.put("upload/3", () -> charms.images().upload("demo", "greeting", image));
    changes.put("pushResource/3", () -> charms.pushResource("demo", "greeting", "id"));
    changes.put(
        "pushResource/4", () -> charms.pushResource("demo", "greeting", "id", ResourceType.FILE));
    changes.put(
        "pushResource/5",
        () -> charms.pushResource("demo", "greeting", "id", ResourceType.FILE, bases));
  }

  private void addGroups() {
    changes.put("invite/2", () -> charms.collaborators().invite("demo", "a@example.org"));
    changes.put("revoke/2", () -> charms.collaborators().revoke("demo", "a@example.org"));
    changes.put("accept/2", () -> charms.collaborators().accept("demo", Secret.of("token")));
    changes.put("reject/2", () -> charms.collaborators().reject("demo", Secret.of("token")));
    changes.put("create/2", () -> charms.libraries().create("demo", "lib"));
    changes.put(
        "publish/2",
        () ->
            charms
                .libraries()
                .publish(
                    "demo", new LibraryFile(charms.libraries().create("demo", "x"), 0, 1, "")));
    changes.put(
        "update/2",
        () -> {
          charms.metadata().update("demo", MetadataChange.of("title", "Demo"));
          snaps.metadata().update("demo", MetadataChange.of("title", "Demo"));
        });
    changes.put("setDefaultTrack/2", () -> snaps.metadata().setDefaultTrack("demo", "latest"));
    changes.put("clearDefaultTrack/1", () -> charms.metadata().clearDefaultTrack("demo"));
    changes.put(
        "changeImages/2",
        () -> snaps.metadata().changeImages("demo", ImageChange.keeping(List.of())));
    changes.put("registerKey/1", () -> snaps.account().registerKey("request"));
    changes.put("chooseUsername/1", () -> snaps.account().chooseUsername("other"));
    changes.put("acceptAgreement/0", () -> snaps.account().acceptAgreement());
    changes.put("publish/1", () -> snaps.validationSets().publish("signed"));
    changes.put("publishValidation/2", () -> snaps.assertions().publishValidation("demo", "x"));
    changes.put("publishDevelopers/2", () -> snaps.assertions().publishDevelopers("demo", "x"));
    changes.put(
        "publishDevelopersRevokingUploads/2",
        () -> snaps.assertions().publishDevelopersRevokingUploads("demo", "x"));
    changes.put("publishBuild/2", () -> snaps.assertions().publishBuild("demo", "x"));
  }

  private static String snapRelease() {
    return "{\"name\": \"demo\", \"revision\": \"2\", \"channels\": [\"candidate\"]}";
  }

  private void release(ReleaseRequest request) {
    charms.release("demo", request);
    snaps.release("demo", List.of(request));
  }

  private void announceSnap(Path file) {
    var options = AnnounceOptions.NONE.releasedTo("beta");
    snaps.awaitReview(snaps.notifyRevision("demo", snaps.uploadFile(file), options));
  }

  @Test
  void everyOperationOfTheClientIsKnownToChangeSomethingOrNot() throws IOException {
    open();
    addOperations(PackageFiles.charm(directory, "demo.charm", "demo"));
    var unknown = new TreeSet<String>();
    for (var face : FACES) {
      for (Method method : face.getMethods()) {
        var name = method.getName() + "/" + method.getParameterCount();
        boolean ours = method.getDeclaringClass().getName().startsWith("dev.craftsh");
        boolean known =
            READS.contains(method.getName()) || READS.contains(name) || changes.containsKey(name);
        if (ours && !known) {
          unknown.add(face.getSimpleName() + "." + name);
        }
      }
    }
    assertThat(unknown).as("operations of which this test does not know what they do").isEmpty();
  }

  @Test
  void everyOperationThatChangesSomethingIsWithheldAndListed() throws IOException {
    open();
    addOperations(PackageFiles.charm(directory, "demo.charm", "demo"));
    var before = world();
    var sent = watch();
    var plan = shell.shell().session().dryRun().rehearsal().orElseThrow().plan();
    for (var change : changes.entrySet()) {
      int planned = plan.changes().size();
      try {
        change.getValue().run();
      } catch (StoreException noAnswer) {
        assertThat(change.getKey()).as(noAnswer.toString()).isEqualTo("publish/1");
      }
      assertThat(plan.changes().size()).as(change.getKey()).isGreaterThan(planned);
    }
    assertThat(changing(sent)).isEmpty();
    shell.shell().session().dryRun().turn(false);
    assertThat(world()).isEqualTo(before);
  }

  static Stream<String> mutatingExamples() {
    var lines = new ArrayList<String>();
    for (var command : CoreCommands.registry().commands()) {
      if (command.spec().mutates() && !OTHER_TOOLS.contains(command.spec().name())) {
        lines.addAll(command.spec().examples());
      }
    }
    lines.add("api POST /v1/charm -d '{\"name\": \"by-hand\"}'");
    lines.add("api DELETE /v1/charm/my");
    return lines.stream();
  }

  @ParameterizedTest
  @MethodSource("mutatingExamples")
  void everyCommandThatChangesSomethingIsWithheld(String example) throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");
    Files.writeString(directory.resolve("greeting.txt"), "hi");
    boolean aboutSnaps = CommandWords.split(example).get(0).equals("set-default-track");
    shell.shell().session().use(aboutSnaps ? "sandbox-snap" : "sandbox-charm");
    shell.shell().session().dryRun().turn(true);
    shell.shell().session().store();
    var sent = watch();
    var before = world();

    assertThat(shell.type(example)).succeeded();
    assertThat(changing(sent)).isEmpty();
    if (!MAY_CHANGE_NOTHING.contains(CommandWords.split(example).get(0))) {
      assertThat(shell.shell().session().dryRun().rehearsal().orElseThrow().plan().changes())
          .isNotEmpty();
    }
    assertThat(world()).isEqualTo(before);
  }

  /** What arrives at the store from now on. */
  private List<String> watch() {
    var lines = new CopyOnWriteArrayList<String>();
    sandbox.showLog(lines::add);
    return lines;
  }

  /** The Snap Store's check before an upload has a method that could change something. */
  private static List<String> changing(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.startsWith("GET ") && !line.startsWith("refused: "))
        .filter(line -> !line.startsWith("HEAD ") && !line.contains("/oci-image/blob "))
        .filter(line -> !line.startsWith("POST /dev/api/snap-push/ 202"))
        .filter(line -> !line.contains("/tokens") && !line.startsWith("POST /dev/api/acl"))
        .filter(line -> !line.startsWith("POST /v1/charm/libraries/bulk"))
        .toList();
  }

  /** Everything that a publisher can ask, asked by somebody else's client. */
  private Map<String, String> world() {
    var world = new TreeMap<String, String>();
    var account = sandbox.accounts().get(0);
    for (boolean snap : List.of(false, true)) {
      var endpoints =
          (snap ? Endpoints.U1_SNAP_STORE : Endpoints.CHARMHUB)
              .withApi(sandbox.dashboard())
              .withStorage(sandbox.storage())
              .withAuth(sandbox.sso());
      try (var store = StoreClient.builder(endpoints).build()) {
        store.login(LoginRequest.ubuntuOne(account.email(), Secret.of(account.password())));
        for (var path : snap ? snapPaths(store) : charmPaths(store)) {
          world.put(path, answer(store, path));
        }
      }
    }
    return world;
  }

  private static String answer(StoreClient store, String path) {
    try {
      return store.request("GET", path).text();
    } catch (StoreException refused) {
      return refused.code().toString();
    }
  }

  private static List<String> charmPaths(StoreClient store) {
    var paths = new ArrayList<>(List.of("/v1/charm"));
    for (var one : store.listRegisteredNames()) {
      var top = "/v1/charm/" + one.name();
      for (var part :
          List.of(
              "",
              "/releases",
              "/revisions",
              "/resources",
              "/resources/greeting/revisions",
              "/collaborators",
              "/collaborators/invites")) {
        paths.add(top + part);
      }
    }
    return paths;
  }

  private static List<String> snapPaths(StoreClient store) {
    var paths = new ArrayList<>(List.of("/dev/api/account", "/dev/api/agreement/"));
    for (var one : store.listRegisteredNames()) {
      for (var part : List.of("/channel-map", "/releases")) {
        paths.add("/api/v2/snaps/" + one.name() + part);
      }
      for (var part : List.of("/state", "/binary-metadata", "/developers", "/validations")) {
        paths.add("/dev/api/snaps/" + one.id().orElse("") + part);
      }
    }
    return paths;
  }
}
