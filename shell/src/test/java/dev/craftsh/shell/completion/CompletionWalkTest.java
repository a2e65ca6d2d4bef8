package dev.craftsh.shell.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.craftsh.client.StoreClient;
import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.command.CommandSpec;
import dev.craftsh.shell.command.CoreCommands;
import dev.craftsh.shell.command.Flag;
import dev.craftsh.shell.command.Slot;
import dev.craftsh.shell.interpreter.Classifier;
import dev.craftsh.shell.testkit.NoJava;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every place of every command, and what Tab offers there. */
class CompletionWalkTest {
  private static final CommandRegistry REGISTRY = CoreCommands.registry();

  /** A word of each kind, for the places before the one that is looked at. */
  private static final Map<Slot, String> BEFORE =
      Map.ofEntries(
          Map.entry(Slot.PACKAGE, "hello"),
          Map.entry(Slot.REVISION, "12"),
          Map.entry(Slot.RESOURCE, "my-file"),
          Map.entry(Slot.CONFIG_ACTION, "set"),
          Map.entry(Slot.CONFIG_KEY, "color"),
          Map.entry(Slot.PROFILE_ACTION, "set"),
          Map.entry(Slot.PROFILE, "mine"),
          Map.entry(Slot.SETTING, "feedback"),
          Map.entry(Slot.HTTP_METHOD, "GET"),
          Map.entry(Slot.JOURNAL_ACTION, "show"),
          Map.entry(Slot.METRIC, "daily_device_change"),
          Map.entry(Slot.OPEN_CHANNEL, "latest/edge"),
          Map.entry(Slot.FILE, "rows.csv"),
          Map.entry(Slot.SECONDS, "30"),
          Map.entry(Slot.EACH_OF, "hello"));

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void aFileToFind() throws IOException {
    Files.createFile(folder.resolve("rows.csv"));
    Files.createFile(folder.resolve("my+words_7.comp"));
  }

  private Completion completion(StoreFacts facts) {
    return new Completion(
        REGISTRY,
        facts,
        folder::resolve,
        new Known(),
        new Classifier(REGISTRY, name -> false),
        spec -> Optional.empty(),
        NoJava::new);
  }

  /** Each place as the line that leads to it. */
  private static Map<String, String> lines() {
    var lines = new LinkedHashMap<String, String>();
    for (var command : REGISTRY.commands()) {
      var spec = command.spec();
      var line = new StringBuilder(spec.name());
      for (var argument : spec.arguments()) {
        line.append(argument.slot() == Slot.LINE ? " -> " : " ");
        lines.put(spec.name() + " " + argument.name(), line.toString());
        line.append(BEFORE.getOrDefault(argument.slot(), "x"));
      }
      for (var flag : spec.flags()) {
        if (flag.takesValue()) {
          lines.put(spec.name() + " --" + flag.name(), upToTheFlag(spec, flag) + " ");
        }
      }
    }
    return lines;
  }

  private static String upToTheFlag(CommandSpec spec, Flag flag) {
    var line = new StringBuilder(spec.name());
    for (var argument : spec.arguments()) {
      boolean flagsEndHere = argument.slot() == Slot.LINE || spec.name().equals("watch");
      line.append(flagsEndHere ? "" : " " + BEFORE.getOrDefault(argument.slot(), "x"));
    }
    return line + " --" + flag.name();
  }

  /** What the page of expectations says of each place: a candidate, or why there is none. */
  private static Map<String, String> expected() throws IOException {
    var expected = new LinkedHashMap<String, String>();
    try (var page = CompletionWalkTest.class.getResourceAsStream("places.txt")) {
      var text = new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
      for (var line : text.lines().filter(line -> !line.startsWith("#")).toList()) {
        var parts = line.split(" +(?==> |-- )", 2);
        expected.put(parts[0], parts[1]);
      }
    }
    return expected;
  }

  @Test
  void everyPlaceOffersWordsOfItsKindOrSaysWhyItCannot() throws IOException {
    var completion = completion(Known::ofStore);
    var offered = new TreeMap<String, String>();
    var expected = new TreeMap<>(expected());
    lines()
        .forEach(
            (place, line) -> {
              var words = texts(completion.propose(line, line.length()));
              var wanted = expected.getOrDefault(place, "");
              boolean there = wanted.startsWith("=> ") && words.contains(wanted.substring(3));
              boolean rightlyNone = wanted.startsWith("-- ") && words.isEmpty();
              offered.put(place, there || rightlyNone ? wanted : "offers " + words);
            });
    assertThat(offered).isEqualTo(expected);
  }

  @Test
  void everyCandidateIsExplainedAndHarmless() {
    var completion = completion(Known::ofStore);
    lines()
        .values()
        .forEach(
            line -> {
              var items = completion.propose(line, line.length()).items();
              assertThat(items).as(line).noneMatch(item -> item.text().startsWith("evil"));
              assertThat(items)
                  .as(line)
                  .allSatisfy(
                      item -> {
                        assertThat(item.text() + item.description()).matches("[^\\p{Cntrl}]*");
                        assertThat(item.description()).as(item.text()).isNotBlank();
                      });
            });
  }

  @Test
  void whatEveryCommandUnderstandsIsCompletedBehindEachOfThem() {
    var completion = completion(Known::ofStore);
    for (var command : REGISTRY.commands()) {
      var spec = command.spec();
      if (takesTheRest(spec)) {
        continue;
      }
      var line = spec.name() + " -o ";
      assertThat(texts(completion.propose(line, line.length()))).as(line).contains("ndjson", "csv");
      for (var flag : List.of("--columns ", "--sort ", "--filter ")) {
        var there = spec.name() + " " + flag;
        var columns = completion.propose(there, there.length()).items();
        assertThat(columns.isEmpty()).as(there).isEqualTo(spec.shapes().isEmpty());
      }
      var flags = spec.name() + " --";
      assertThat(texts(completion.propose(flags, flags.length())))
          .as(flags)
          .contains("--help", "--output")
          .containsAll(spec.flags().stream().map(flag -> "--" + flag.name()).toList());
    }
  }

  /** Its first word and all behind it belong to somebody else. */
  private static boolean takesTheRest(CommandSpec spec) {
    return spec.name().endsWith("craft") || spec.name().equals("watch");
  }

  /** The same words as without the tool's name in front of the line. */
  @Test
  void theOfficialToolsLinesAreCompletedInTheSamePlaces() {
    var completion = completion(Known::ofStore);
    lines()
        .values()
        .forEach(
            line -> {
              var tool = "charmcraft " + line;
              if (!takesTheRest(REGISTRY.get(line.split(" ", 2)[0]).spec())) {
                assertThat(texts(completion.propose(tool, tool.length())))
                    .as(tool)
                    .isEqualTo(texts(completion.propose(line, line.length())));
              }
            });
  }

  @Test
  void noPlaceWaitsForAStoreThatNeverAnswers() {
    var never = new CountDownLatch(1);
    try (var names = new NameCache(() -> "charm", () -> blocked(never), Clock.systemUTC())) {
      var completion = completion(names);
      lines()
          .values()
          .forEach(
              line ->
                  assertThatCode(() -> completion.propose(line, line.length()))
                      .as(line)
                      .doesNotThrowAnyException());
    } finally {
      never.countDown();
    }
  }

  private static StoreClient blocked(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("the shell is gone");
  }

  @Test
  void promotionGoesUpAlone() {
    assertThat(at("promote hello --from beta --to "))
        .containsExactly("latest/stable", "latest/candidate");
    assertThat(at("promote hello --from latest/beta --to latest/c"))
        .containsExactly("latest/candidate");
    assertThat(at("promote hello --from=candidate --to ")).containsExactly("latest/stable");
  }

  @Test
  void pairsAreCompletedHalfByHalf() throws IOException {
    Files.writeString(folder.resolve("text.md"), "");
    assertThat(at("ensure hello latest/e")).containsExactly("latest/edge=");
    assertThat(at("ensure hello latest/edge=")).containsExactly("12", "3", "-");
    assertThat(at("upload-metadata hello description=@te")).containsExactly("text.md");
    assertThat(at("api POST /v1/charm -F body=@te")).containsExactly("text.md");
    assertThat(at("profile set mine color=ne")).containsExactly("never");
    assertThat(at("api GET /v1/charm/")).contains("/v1/charm/hello/releases");
    assertThat(at("api GET /v1/charm/hello/re"))
        .containsExactly(
            "/v1/charm/hello/releases", "/v1/charm/hello/resources", "/v1/charm/hello/revisions");
  }

  @Test
  void aLineInsideALineIsCompletedLikeAnyOther() {
    assertThat(at("each hello -> stat")).containsExactly("status");
    assertThat(at("each hello -> release hello ")).containsExactly("12", "3");
    assertThat(at("each $(nam")).containsExactly("names");
    assertThat(at("each $(names --filter sta")).containsExactly("status");
    assertThat(at("each $(names --filter name=x) -> status {na")).containsExactly("{name}");
    assertThat(at("each $(names) -> status {vis")).containsExactly("{visibility}");
    assertThat(at("watch 30 stat")).containsExactly("status");
    assertThat(at("watch --until channel=latest/stable 30 status he")).containsExactly("hello");
    assertThat(at("watch 30 status hello --risk st")).containsExactly("stable");
  }

  @Test
  void whatWasTypedIsOfferedByItsNumber() {
    assertThat(at("rerun -")).containsExactly("-1");
    assertThat(at("/-")).containsExactly("/-1");
  }

  private List<String> at(String line) {
    return texts(completion(Known::ofStore).propose(line, line.length()));
  }

  private static List<String> texts(Proposals proposals) {
    return proposals.items().stream().map(Proposal::text).toList();
  }
}
