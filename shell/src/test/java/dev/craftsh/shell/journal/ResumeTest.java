package dev.craftsh.shell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Trouble;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.PushedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that break off, and go on. */
class ResumeTest extends StoreTest {
  private static final String RELEASE = "/dev/api/snap-release";

  /** What only JShell knows how to run. */
  private static final String BY_JSHELL = "if (last == null) { }";

  @BeforeEach
  void upload() {
    store.snap("demo").upload(1, 2, 3);
  }

  private void refuseThe(int nth) {
    // Those before it are only late.
    store.failNext(
        Fault.of(Trouble.DELAY).on("POST", RELEASE).times(nth - 1).delay(java.time.Duration.ZERO));
    store.failNext(Fault.of(Trouble.STATUS).on("POST", RELEASE).status(409));
  }

  @Test
  void aFailedRunSaysHowToGoOnAndThenDoesEachReleaseOnce() {
    var script = script("release demo 1 edge", "release demo 2 beta", "release demo 3 candidate");
    refuseThe(2);

    var failed = shell.start(script.toString());
    assertThat(failed).exitedWith(ExitStatus.FAILED);
    assertThat(failed).stderrContains("craftsh --resume " + run() + " goes on where this stopped");
    assertThat(history("demo")).containsExactly("edge=1");

    assertThat(resume()).succeeded().stderrContains("1 changes are done");
    assertThat(history("demo")).containsExactly("edge=1", "beta=2", "candidate=3");
    assertThat(resume()).exitedWith(ExitStatus.USAGE).stderrContains("it ended well");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRunThatBeganWithTheUsersOwnLinesGoesOnWithThem(boolean named) throws IOException {
    var own = Files.createDirectories(directory.resolve("home/.config/craftsh")).resolve("rc.jsh");
    Files.writeString(own, "String wanted = \"beta\";\nrelease demo 1 edge\n");
    var script = script("store.release(\"demo\", ReleaseRequest.of(2, wanted));");
    refuseThe(2);
    assertThat(shell.start("--rc", script.toString())).exitedWith(ExitStatus.FAILED);

    var again = named ? shell.start("--resume", run(), script.toString()) : resume();
    assertThat(again).succeeded().stderrContains("1 changes are done");
    assertThat(history("demo")).containsExactly("edge=1", "beta=2");
  }

  @Test
  void aRunThatBeganWithoutThemGoesOnWithoutThem() throws IOException {
    var own = Files.createDirectories(directory.resolve("home/.config/craftsh")).resolve("rc.jsh");
    Files.writeString(own, "release demo 3 candidate\n");
    var script = script("release demo 1 edge", "release demo 2 beta");
    refuseThe(2);
    assertThat(shell.start(script.toString())).exitedWith(ExitStatus.FAILED);

    assertThat(shell.start("--rc", "--resume", run())).succeeded();
    assertThat(history("demo")).containsExactly("edge=1", "beta=2");
  }

  @Test
  void aLoopOfEqualReleasesIsDoneAsOftenAsItIsWritten() {
    var script =
        script(
            "for (int i = 0; i < 3; i++) for (int r = 1; r < 3; r++)",
            "  store.release(\"demo\", ReleaseRequest.of(r, \"edge\"));");
    refuseThe(4);
    assertThat(shell.start(script.toString())).exitedWith(ExitStatus.FAILED);

    assertThat(resume()).succeeded().stderrContains("3 changes are done");
    assertThat(history("demo"))
        .containsExactly("edge=1", "edge=2", "edge=1", "edge=2", "edge=1", "edge=2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", BY_JSHELL})
  void threadsMayComeInAnotherOrder(String before) {
    var script =
        script(
            before,
            "var tasks = new ArrayList<Thread>();",
            "for (var c : List.of(\"edge\", \"beta\", \"candidate\", \"stable\", \"edge/a\", \"edge/b\")) {",
            "  tasks.add(new Thread(() -> store.release(\"demo\", ReleaseRequest.of(1, c))));",
            "}",
            "if (args.length > 9) Collections.reverse(tasks);",
            "for (var task : tasks) { task.start(); }",
            "for (var task : tasks) { task.join(); }",
            "release demo 2 edge/end");
    refuseThe(7);
    assertThat(shell.start(script.toString())).exitedWith(ExitStatus.FAILED);
    assertThat(history("demo")).hasSize(6);

    assertThat(resume()).succeeded().stderrContains("6 changes are done");
    assertThat(history("demo")).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void aScriptOrArgumentsThatChangedAreRefused() {
    var script = script("release demo 1 edge", "release demo 2 beta");
    refuseThe(2);
    shell.start(script.toString(), "a");

    assertThat(shell.start("--resume", run(), script.toString(), "b"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("it ran with other arguments");
    script("release demo 1 edge", "release demo 3 beta");
    assertThat(resume()).exitedWith(ExitStatus.USAGE).stderrContains("has changed since");
    assertThat(history("demo")).containsExactly("edge=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", BY_JSHELL})
  void aScriptThatTakesAnotherWayIsStoppedBeforeItChangesAnything(String before) {
    var script =
        script(
            before,
            "var first = Files.exists(Path.of(args[0])) ? 3 : 1;",
            "store.release(\"demo\", ReleaseRequest.of(first, \"edge\"));",
            "release demo 2 beta");
    refuseThe(2);
    shell.start(script.toString(), directory.resolve("flag").toString());
    file("flag", "");

    assertThat(resume())
        .exitedWith(ExitStatus.CHANGED_MEANWHILE)
        .stderrContains("takes another way", "release demo revision 3", "release demo revision 1");
    assertThat(history("demo")).containsExactly("edge=1");
  }

  @Test
  void anotherAccountOrFolderIsRefused() throws IOException {
    var script = script("release demo 1 edge", "release demo 2 beta");
    refuseThe(2);
    shell.start(script.toString());
    var file = state().resolve("runs").resolve(run() + ".jsonl");
    var text = Files.readString(file);

    Files.writeString(file, text.replaceFirst("\"account\":\"[^\"]*\"", "\"account\":\"other\""));
    assertThat(resume()).exitedWith(ExitStatus.USAGE).stderrContains("it ran as other");
    Files.writeString(file, text.replaceFirst("\"directory\":\"", "\"directory\":\"/elsewhere"));
    assertThat(resume()).exitedWith(ExitStatus.USAGE).stderrContains("it ran in /elsewhere");
    Files.writeString(file, "{\"run");
    assertThat(resume()).exitedWith(ExitStatus.USAGE).stderrContains("it is damaged");
  }

  @Test
  void whatTheDiskLacksSinceTheSystemWentDownIsAskedAboutBeforeItIsSent() throws IOException {
    var script = script("release demo 1 edge", "release demo 2 beta", "release demo 3 candidate");
    refuseThe(3);
    shell.start(script.toString());
    var file = state().resolve("runs").resolve(run() + ".jsonl");
    var onTheDisk = Files.readAllLines(file).subList(0, 3);
    Files.writeString(
        file,
        String.join("\n", onTheDisk).replaceFirst("\"boot\":\"", "\"boot\":\"earlier") + "\n");

    assertThat(resume())
        .succeeded()
        .stderrContains(
            "looked at the store: release demo revision 2",
            "looked at the store: release demo revision 3");
    assertThat(history("demo")).containsExactly("edge=1", "beta=2", "candidate=3");
  }

  @ParameterizedTest
  @EnumSource(
      value = Trouble.class,
      names = {"DROP_AFTER", "DROP_DURING", "TRUNCATED", "MALFORMED", "EMPTY"})
  void aReleaseWhoseAnswerIsLostIsLookedUpAndNotRepeated(Trouble trouble) {
    var script = script("release demo 1 edge", "release demo 2 beta");
    fail(trouble, "POST", RELEASE);

    assertThat(shell.start(script.toString()))
        .succeeded()
        .stderrContains("the store shows that it was applied: release demo revision 1");
    assertThat(history("demo")).containsExactly("edge=1", "beta=2");
  }

  @Test
  void aReleaseThatNeverArrivedIsSaidToBeNotAppliedAndSentByTheNextRun() {
    var script = script("release demo 1 edge");
    fail(Trouble.DROP_BEFORE, "POST", RELEASE);

    assertThat(shell.start(script.toString()))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("the store shows that it was not applied");
    assertThat(resume()).succeeded();
    assertThat(history("demo")).containsExactly("edge=1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatTheStoreDoesNotShowIsForAPersonToDecide(boolean applied) {
    var script =
        script(
            "store.request(\"POST\", \"/dev/api/snaps/metadata-of-mine\", \"{}\");",
            "release demo 1 edge");
    fail(Trouble.DROP_BEFORE, "POST", "metadata-of-mine");

    var failed = shell.start(script.toString());
    assertThat(failed)
        .exitedWith(ExitStatus.OUTCOME_UNKNOWN)
        .stderrContains("--assume applied (or not-applied)");
    assertThat(resume()).exitedWith(ExitStatus.OUTCOME_UNKNOWN).stderrContains("Nobody knows");
    if (applied) {
      assertThat(resume("--assume", "applied")).succeeded();
      assertThat(history("demo")).containsExactly("edge=1");
    } else {
      assertThat(resume("--assume", "not-applied"))
          .exitedWith(ExitStatus.FAILED)
          .stderrContains("STORE-NOT-FOUND");
    }
  }

  @Test
  void anUploadIsSentOnceWhateverBreaksAfterItWasAnnounced() throws IOException {
    var file = PackageFiles.charm(directory, "my.charm", "my");
    var charms = shell("charm");
    var script = script("upload " + file + " --release edge", "release my 1 beta");
    store.failNext(Fault.of(Trouble.DROP_AFTER).on("POST", "/revisions"));
    store.failNext(Fault.of(Trouble.STATUS).on("POST", "/releases").status(409));

    assertThat(charms.start(script.toString()))
        .exitedWith(ExitStatus.PARTLY_DONE)
        .stderrContains("the store shows that it was applied: announce the upload for my");
    assertThat(charms.start("--resume", "last")).succeeded();
    assertThat(store.log()).filteredOn(line -> line.contains("/unscanned-upload")).hasSize(1);
    assertThat(charms.start("revisions", "my").stdout().lines()).hasSize(2);
    assertThat(store.log())
        .filteredOn(line -> line.contains("POST /v1/charm/my/releases"))
        .hasSize(3);
  }

  @Test
  void anImageIsAnnouncedOnceWhateverBreaksAfterwards() throws IOException {
    store.charm("img").resource("picture", "x");
    var charms = shell("charm");
    var image = PushedImage.push(charms.shell().session().store(), "img", "picture");
    var script =
        script(
            "upload-resource img picture --image " + image, "fail(1, \"later\", \"why\", \"do\");");

    assertThat(charms.start(script.toString()))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("later")
        .stderrContains("craftsh --resume");
    assertThat(charms.start("--resume", "last"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("1 changes are done");
    assertThat(store.log())
        .filteredOn(line -> line.equals("POST /v1/charm/img/resources/picture/revisions 200"))
        .hasSize(1);
    assertThat(store.log()).filteredOn(line -> line.contains("/unscanned-upload")).hasSize(1);
  }

  /** What is asked before a change is answered otherwise once the change is done. */
  @Test
  void aNameThatWasGivenBackIsNotMissed() {
    var names = shell("charm");
    names.type("register spare");
    var script = script("unregister spare --yes", "fail(1, \"later\", \"why\", \"do\");");

    assertThat(names.start(script.toString())).stderrContains("later");
    assertThat(names.start("--resume", "last"))
        .stderrContains("1 changes are done", "later")
        .nowhereContains("NOT-FOUND");
  }

  @Test
  void nothingIsWrittenByAScriptThatOnlyReadsOrIsEphemeral() {
    assertThat(shell.start(script("status demo").toString())).succeeded();
    assertThat(state().resolve("runs")).doesNotExist();

    assertThat(shell.with("--ephemeral").start(script("release demo 1 edge").toString()))
        .succeeded();
    assertThat(state()).doesNotExist();
  }

  @Test
  void theFilesAreTheirOwnersAndHoldNoSecret() throws IOException {
    var script =
        script(
            "// -D password=TEXT  a word",
            "store.release(\"demo\", ReleaseRequest.of(1, \"edge\"));",
            "release demo 2 beta");
    refuseThe(2);
    var run = shell.start("-D", "password=canary-one", script.toString(), "token=canary-two");
    assertThat(run).exitedWith(ExitStatus.FAILED);
    assertThat(resume()).exitedWith(ExitStatus.USAGE).stderrContains("held a secret");

    var file = state().resolve("runs").resolve(run() + ".jsonl");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
    assertThat(Files.readString(file)).doesNotContain("canary").contains("token=***");
    assertThat(Files.readString(state().resolve("journal.jsonl"))).doesNotContain("canary");
    var again = shell.with("-D", "password=canary-one");
    assertThat(again.start("--resume", run(), script.toString(), "token=canary-two")).succeeded();
  }

  @Test
  void withoutAPlaceForItTheScriptRunsAndOneLineSaysSo() throws IOException {
    file("home", "a file, where a folder should be");
    var run = shell.start(script("release demo 1 edge").toString());

    assertThat(run).succeeded();
    assertThat(run.stderr().lines().filter(line -> line.contains("cannot be resumed"))).hasSize(1);
    assertThat(history("demo")).containsExactly("edge=1");
  }

  @Test
  void aRunThatStillGoesOnIsNotResumedByAnother() throws IOException {
    var script = script("release demo 1 edge", "release demo 2 beta");
    refuseThe(2);
    shell.start(script.toString());
    var path = state().resolve("runs").resolve(run() + ".jsonl");
    try (var lines = JsonLines.append(path)) {
      assertThat(lines.lock()).isTrue();
      assertThat(resume()).exitedWith(ExitStatus.FAILED).stderrContains("it still runs");
    }
  }

  @Test
  void theNewestBrokenRunIsTheLastAndIsHintedAtWhenTheScriptIsRunAnew() {
    var script = script("release demo 1 edge", "release demo 2 beta");
    refuseThe(2);
    shell.start(script.toString());
    var id = run();

    refuseThe(1);
    assertThat(shell.start(script.toString()))
        .stderrContains("an earlier run of this script broke off", "--resume " + id);
    assertThat(shell.start("--resume", "last")).succeeded();
    assertThat(shell.start("--resume", "nosuch"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("there is no such run");
  }
}
