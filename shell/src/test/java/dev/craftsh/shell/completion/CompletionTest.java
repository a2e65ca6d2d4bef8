package dev.craftsh.shell.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.command.CoreCommands;
import dev.craftsh.shell.engine.Completeness;
import dev.craftsh.shell.engine.Evaluation;
import dev.craftsh.shell.engine.SnippetProposal;
import dev.craftsh.shell.engine.Snippets;
import dev.craftsh.shell.engine.SourcePlace;
import dev.craftsh.shell.interpreter.Classifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
  @TempDir Path folder = Path.of("");

  private final CommandRegistry registry = CoreCommands.registry();
  private final Classifier classifier = new Classifier(registry, name -> false);
  private final List<String> asked = new ArrayList<>();
  private final StoreFacts facts =
      (kind, names) -> {
        asked.add(kind + " " + names);
        return switch (kind) {
          case PACKAGES ->
              List.of(
                  new Proposal("hello", "charm", true),
                  new Proposal("help-desk", "charm", true),
                  new Proposal("evil\u001b[2J", "charm", true));
          case REVISIONS ->
              List.of(
                  new Proposal("12", "1.2  2026-11-02", true),
                  new Proposal("3", "1.0  2026-01-02", true));
          case CHANNELS -> List.of(Proposal.word("latest/edge"), Proposal.word("latest/stable"));
          case OPEN_CHANNELS -> List.of(Proposal.word(names.get(0) + "/open"));
          case RESOURCES -> List.of(new Proposal("my-file", "file", true));
          case RESOURCE_REVISIONS -> List.of(Proposal.word("7"));
          default -> List.of();
        };
      };

  private Optional<String> obstacle = Optional.empty();
  private final Completion completion =
      new Completion(
          registry,
          facts,
          text -> folder.resolve(text),
          new Here(),
          classifier,
          spec -> obstacle,
          JavaOnly::new);

  /** A shell with two profiles. */
  private static final class Here implements ShellFacts {
    @Override
    public LocalDate today() {
      return LocalDate.of(2026, 11, 22);
    }

    @Override
    public List<Proposal> profiles() {
      return List.of(Proposal.word("charm"), Proposal.word("snap"));
    }
  }

  /** Proposes one member after a dot, and nothing elsewhere. */
  private static final class JavaOnly implements Snippets {
    @Override
    public Evaluation evaluate(String source, SourcePlace place) {
      throw new AssertionError("completion must not run code");
    }

    @Override
    public Completeness completeness(String source) {
      throw new AssertionError("completion does not ask for this");
    }

    @Override
    public boolean hasVariable(String name) {
      return false;
    }

    @Override
    public List<SnippetProposal> proposals(String source, int cursor) {
      int dot = source.lastIndexOf('.', cursor);
      return dot < 0 ? List.of() : List.of(new SnippetProposal("whoami()", dot + 1, true));
    }

    @Override
    public void stop() {}

    @Override
    public void warmUp() {}

    @Override
    public void close() {}
  }

  private List<String> at(String text) {
    return completion.propose(text, text.length()).items().stream().map(Proposal::text).toList();
  }

  @Test
  void theFirstWordIsACommand() {
    assertThat(at("stat")).containsExactly("status");
    assertThat(at("/stat")).containsExactly("/status");
    assertThat(at("")).contains("whoami", "release", "help");
  }

  @Test
  void anAliasIsProposedToWhoeverBeginsToTypeIt() {
    assertThat(at("list-rev")).contains("list-revisions");
    assertThat(at("")).doesNotContain("list-revisions");
  }

  @Test
  void aPlaceTakesTheWordsOfItsKind() {
    assertThat(at("status he")).containsExactly("hello", "help-desk");
    assertThat(at("release hello ")).containsExactly("12", "3");
    assertThat(at("release hello 12 latest/e")).containsExactly("latest/edge");
    assertThat(at("close hello ")).containsExactly("hello/open");
    assertThat(at("profile use s")).containsExactly("snap");
  }

  @Test
  void theWordReachesFromItsStartToTheCursor() {
    assertThat(completion.propose("status he", 9).anchor()).isEqualTo(7);
    assertThat(completion.propose("status ", 7).anchor()).isEqualTo(7);
  }

  @Test
  void flagsComeWithTheirMeaning() {
    var flags = completion.propose("status hello --", 15).items();
    assertThat(flags).extracting(Proposal::text).contains("--output", "--help");
    assertThat(flags).extracting(Proposal::description).doesNotContain("");
  }

  @Test
  void controlCharactersOfTheStoreNeverReachTheTerminal() {
    assertThat(at("status ev")).isEmpty();
  }

  @Test
  void filesAreProposedWithTheirBlanksEscaped() throws IOException {
    Files.createFile(folder.resolve("my charm.charm"));
    Files.createDirectory(folder.resolve("my-folder"));
    assertThat(at("upload my")).containsExactly("my\\ charm.charm", "my-folder/");
    assertThat(at("upload my\\ ch")).containsExactly("my\\ charm.charm");
    assertThat(at("upload \"my ch")).containsExactly("my charm.charm\"");
    assertThat(at("upload 'my-f")).containsExactly("my-folder/");
    assertThat(at("upload ~")).containsExactly("~/");
  }

  @Test
  void javaIsProposedWhereJavaStands() {
    assertThat(at("store.who")).containsExactly("whoami()");
    assertThat(completion.propose("var x = store.who", 17).anchor()).isEqualTo(14);
  }

  @Test
  void stringsInJavaTakeTheNamesThatTheCallAsksFor() {
    assertThat(at("store.listRevisions(\"hell")).containsExactly("hello");
    assertThat(at("store.listResourceRevisions(\"hello\", \"my")).containsExactly("my-file");
    assertThat(at("store.release(\"hello\", ReleaseRequest.of(12, \"latest/s"))
        .containsExactly("latest/stable");
    assertThat(at("store.registerName(\"he")).isEmpty();
    assertThat(at("print(\"he")).isEmpty();
  }

  @Test
  void aCommandInsideRunIsCompletedAsACommand() {
    assertThat(at("run(\"status he")).containsExactly("hello", "help-desk");
    assertThat(completion.propose("run(\"status he", 14).anchor()).isEqualTo(12);
  }

  @Test
  void placesWithFixedWordsOfferThem() {
    assertThat(at("status hello -o js")).containsExactly("json");
    assertThat(at("api P")).containsExactly("POST", "PUT", "PATCH");
    assertThat(at("profile u")).containsExactly("use");
    assertThat(at("status hello --arch ar")).containsExactly("arm64", "armhf");
  }

  @Test
  void channelsJoinedByCommasAreCompletedOneByOne() {
    assertThat(at("release hello 12 latest/edge,latest/s")).containsExactly("latest/stable");
    assertThat(completion.propose("release hello 12 edge,latest/s", 30).anchor()).isEqualTo(22);
  }

  @Test
  void optionsAboutColumnsOfferThoseOfTheResult() {
    assertThat(at("names --columns ")).contains("name", "type", "default_track");
    assertThat(at("names --columns name,vis")).containsExactly("visibility");
    assertThat(at("names --columns=sta")).containsExactly("status");
    assertThat(at("revisions hello --sort -rev")).containsExactly("revision");
    assertThat(completion.propose("revisions hello --sort -rev", 27).anchor()).isEqualTo(24);
    assertThat(at("names --filter stat")).containsExactly("status");
    assertThat(at("names --filter status=")).isEmpty();
    assertThat(at("exit --columns ")).isEmpty();
  }

  @Test
  void aFileSaysWhichPackageItsFlagsAreAbout() {
    assertThat(at("upload dist/hello_ubuntu-22.04-amd64.charm --resource "))
        .containsExactly("my-file:");
    assertThat(at("upload hello.charm --resource my-file:")).containsExactly("7");
    assertThat(at("upload hello.charm --release latest/e")).containsExactly("latest/edge");
  }

  @Test
  void whatComesNextIsAskedForWhilePeopleType() {
    completion.foresee("release hello ");
    assertThat(asked).contains("REVISIONS [hello]");
    completion.foresee("store.listResourceRevisions(\"hello\", \"");
    assertThat(asked).contains("RESOURCES [hello]");
  }

  @Test
  void ofALongListTheBestComeAndNothingIsTypedThatNotAllHaveInCommon() {
    var many = new ArrayList<Proposal>();
    for (int revision = 10_999; revision >= 1; revision--) {
      many.add(Proposal.word(String.valueOf(revision)));
    }
    var shown = Proposals.startingWith("", 0, many).items();

    assertThat(shown).hasSize(Proposals.MOST);
    assertThat(shown.get(0).text()).isEqualTo("10999");
    assertThat(shown).anyMatch(item -> !item.text().startsWith("1"));
  }

  @Test
  void linesOfTheOfficialToolsAreCompletedLikeOurOwn() {
    assertThat(at("snapcraft rel")).containsExactly("release");
    assertThat(at("snapcraft list-rev")).containsExactly("list-revisions");
    assertThat(at("snapcraft ")).contains("status", "upload").doesNotContain("vars", "sandbox");
    assertThat(at("snapcraft release hello ")).containsExactly("12", "3");
    assertThat(at("charmcraft release hello -r 12 -c latest/e")).containsExactly("latest/edge");
    assertThat(at("charmcraft status hello --format js")).containsExactly("json");
    completion.foresee("snapcraft release hello ");
    assertThat(asked).contains("REVISIONS [hello]");
  }

  @Test
  void whereAResultGoesIsAFile() throws IOException {
    Files.createFile(folder.resolve("out.csv"));
    assertThat(at("status hello > ou")).containsExactly("out.csv");
    assertThat(at("status hello >> ou")).containsExactly("out.csv");
    assertThat(at("status hello | le")).isEmpty();
  }

  @Test
  void theLastLineOfSeveralIsTheOneBeingTyped() {
    assertThat(at("int a = 1;\nstatus he")).containsExactly("hello", "help-desk");
    assertThat(completion.propose("int a = 1;\nstatus he", 20).anchor()).isEqualTo(18);
    assertThat(at("release hello \\\n 12 latest/e")).containsExactly("latest/edge");
    assertThat(at("void f() {\n  store.who")).containsExactly("whoami()");
    assertThat(at("void f() {\n  store.listRevisions(\"hell")).containsExactly("hello");
    assertThat(at("status hello\nstat")).containsExactly("status");
  }

  @Test
  void stringsAreFoundInsideLambdasNestedCallsAndBehindComments() {
    assertThat(at("names.forEach(n -> store.release(\"hello\", ReleaseRequest.of(1, \"latest/e"))
        .containsExactly("latest/edge");
    assertThat(at("f(\"a, (b\", '\"', /* \" */ store.listTracks(\"hell")).containsExactly("hello");
    assertThat(at("x; // \" no\nstore.listTracks(\"hell")).containsExactly("hello");
    assertThat(at("store.release(\"hello\", ReleaseRequest.of(12, \"edge\").withResource(\"my"))
        .containsExactly("my-file");
    assertThat(at("store.close(\"hello\", \"latest/edge\", \"")).containsExactly("hello/open");
    assertThat(at("session.store().listReleases(\"help")).containsExactly("help-desk");
    assertThat(at("var text = \"\"\"\n  he")).isEmpty();
    assertThat(at("store.listRevisions(\"hello\") + \"he")).isEmpty();
  }

  @Test
  void everyMethodOfTheClientThatTakesANameIsKnown() {
    var calls =
        List.of(
            "store.packageMetadata",
            "store.unregisterName",
            "store.notifyRevision",
            "store.listRevisions",
            "store.listReleases",
            "store.release",
            "store.close",
            "store.pushResource",
            "store.listResources",
            "store.listResourceRevisions",
            "store.updateResourceRevision",
            "store.updateResourceRevisions",
            "store.listReleaseHistory",
            "store.listChannelStates",
            "store.listTracks",
            "store.createTracks",
            "store.metadata().setDefaultTrack",
            "store.metrics().read",
            "store.publicStore().info",
            "store.collaborators().list",
            "store.libraries().list",
            "store.images().description",
            "store.assertions().validations");
    assertThat(calls).allSatisfy(call -> assertThat(at(call + "(\"hell")).contains("hello"));
    var others = List.of("registerName", "request", "awaitReview", "reviewStatus");
    assertThat(others).allSatisfy(call -> assertThat(at("store." + call + "(\"hell")).isEmpty());
  }

  @Test
  void aCommandThatWouldBeRefusedNowSaysWhy() {
    obstacle = Optional.of("not logged in: login");
    assertThat(completion.propose("stat", 4).items())
        .containsExactly(new Proposal("status", "not now: not logged in: login", true));
  }

  @Test
  void hostileWordsAreLeftOutAndHostileDescriptionsMadeHarmless() {
    var hostile =
        new Proposals(
            0,
            List.of(
                new Proposal("a\u001b[2J", "", true),
                new Proposal("b\u202e", "", true),
                new Proposal("c\nd", "", true),
                new Proposal("e\u009b1m", "", true),
                new Proposal("12", "1.0\u001b]0;owned\u0007", true),
                new Proposal("13", "x".repeat(5000), true)));
    assertThat(hostile.items()).extracting(Proposal::text).containsExactly("12", "13");
    assertThat(hostile.items())
        .allSatisfy(
            item ->
                assertThat(item.description())
                    .hasSizeLessThanOrEqualTo(72)
                    .matches("[^\\p{Cntrl}]*"));
  }
}
