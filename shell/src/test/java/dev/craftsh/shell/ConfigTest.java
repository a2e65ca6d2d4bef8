package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.craftsh.sandbox.SandboxStore;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was chosen, by whom, and what becomes of it. */
class ConfigTest {
  private final Path directory;
  private final Path file;
  private final TestShell shell;

  ConfigTest(@TempDir Path directory) {
    this.directory = directory;
    file = directory.resolve("home/.config/craftsh/config.json");
    shell = TestShell.in(directory);
  }

  @AfterEach
  void leave() {
    shell.close();
  }

  @Test
  void aChoiceHoldsAtOnceAndInShellsToCome() {
    assertThat(shell.type("config set output json")).succeeded();
    assertThat(shell.type("config get color").stdout()).startsWith("{\"key\": \"color\"");
    assertThat(shell.start("config", "get", "output").stdout())
        .contains("\"value\": \"json\"", "\"origin\": \"file\"");
  }

  @Test
  void theFileIsItsOwnersAloneAndHoldsValuesOfTheirTypes() throws IOException {
    shell.type("config set read-only true");
    shell.type("config set theme light");

    assertThat(file).hasContent("{\n  \"read-only\": true,\n  \"theme\": \"light\"\n}\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aFlagWinsOverAVariableAndThatOverTheFile() {
    shell.start("config", "set", "theme", "dark");
    assertThat(origin()).isEqualTo("dark\tfile");
    shell.variable("CRAFTSH_THEME", "light");
    assertThat(origin()).isEqualTo("light\tenvironment");
    assertThat(origin("--theme", "none")).isEqualTo("none\tflag");
  }

  private String origin(String... flags) {
    var args = new ArrayList<String>(java.util.List.of(flags));
    args.addAll(java.util.List.of("config", "get", "theme", "--columns", "value,origin"));
    args.addAll(java.util.List.of("--no-header", "-o", "tsv"));
    return shell.start(args.toArray(String[]::new)).stdout().strip();
  }

  @Test
  void settingSaysWhoDecidesAllTheSame() {
    shell.variable("CRAFTSH_THEME", "light");

    assertThat(shell.type("config set theme dark").stderr())
        .contains("theme is light here: the variable CRAFTSH_THEME decides");
    assertThat(shell.type("config set profile snap").stderr())
        .contains("profile is snap here from the next start on.");
  }

  @Test
  void resettingGoesBackToTheDefaultAndLeavesTheRest() {
    shell.type("config set color never");
    shell.type("config set theme light");

    assertThat(shell.type("config reset color")).succeeded();
    assertThat(file).hasContent("{\n  \"theme\": \"light\"\n}\n");
  }

  @Test
  void aBadValueIsRefusedWithTheAllowedOnes() {
    assertThat(shell.type("config set color allways"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("did you mean always? use one of: auto, always, never");
    assertThat(shell.type("config set verbose 7"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("use a number from 0 to 3");
    assertThat(file).doesNotExist();
  }

  @Test
  void aKeyThatIsNoneGetsTheNearestOne() {
    assertThat(shell.type("config set colour never"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("did you mean color?");
    assertThat(shell.type("config set eval names")).exitedWith(ExitStatus.USAGE);
  }

  @Test
  void anUnknownKeyInTheFileIsToldOnceAndKept() throws IOException {
    write("{\"colour\": \"never\", \"theme\": \"light\"}");

    assertThat(shell.start("config", "set", "color", "never").stderr())
        .contains("Ignored \"colour\"")
        .contains("did you mean color?");
    assertThat(Files.readString(file)).contains("\"colour\": \"never\"");
    assertThat(shell.start("config", "reset", "colour")).succeeded();
    assertThat(Files.readString(file)).doesNotContain("colour");
  }

  @Test
  void aDamagedFileRefusesToStartBecauseItMaySayReadOnly() throws IOException {
    write("{\"read-only\": \"perhaps\"}");

    assertThat(shell.start("names"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("read-only cannot be \"perhaps\"")
        .stderrContains("use true or false");
    assertThat(shell.start("config", "reset", "read-only")).succeeded();
    assertThat(shell.start("help")).succeeded().stderrIs("");

    write("{\"read-only\": ");
    assertThat(shell.start("names")).exitedWith(ExitStatus.USAGE).stderrContains("not JSON");
  }

  @Test
  void aBadVariableIsRefusedByItsName() {
    shell.variable("CRAFTSH_THEME", "purple");

    assertThat(shell.start("help"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("Cannot use the variable CRAFTSH_THEME");
  }

  @Test
  void variablesOfOtherProgramsAreTakenAsTheyMeanThem() {
    shell.variable("ACCESSIBLE", "please").variable("PAGER", "");

    assertThat(shell.start("config", "get", "accessible").stdout()).contains("true");
    assertThat(shell.start("config", "get", "pager").stdout()).contains("off");
  }

  @Test
  void aFolderThatCannotBeWrittenToIsSaid() throws IOException {
    Files.createDirectories(directory.resolve("home"));
    Files.writeString(directory.resolve("home/.config"), "a file where a folder should be");

    assertThat(shell.start("help")).succeeded();
    assertThat(shell.start("config", "set", "color", "never"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("Cannot write");
  }

  @Test
  void shellsThatChooseAtOnceLoseNothing() throws Exception {
    var keys = Keys.all().stream().filter(key -> key.type().words().contains("true")).toList();
    var running = new ArrayList<Future<?>>();
    var pool = Executors.newFixedThreadPool(4);
    for (var key : keys) {
      if (key.kept()) {
        var other = TestShell.in(directory);
        running.add(pool.submit(() -> other.start("config", "set", key.name(), "true")));
      }
    }
    for (var each : running) {
      each.get();
    }
    pool.shutdown();

    var kept = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertThat(kept.size()).isEqualTo(running.size()).isGreaterThan(4);
  }

  @Test
  void everyKeyHasAnOptionOfItsName() {
    for (var key : Keys.all()) {
      assertThat(key.spellings()).anyMatch(one -> one.text().equals("--" + key.name()));
      assertThat(key.summary()).isNotBlank().doesNotEndWith(".");
      assertThat(
              key.type().words().isEmpty()
                  || key.kept()
                  || !key.placeholder().isEmpty()
                  || key.standsAlone())
          .isTrue();
    }
  }

  /** What only one start can mean, or what belongs to a profile. */
  @Test
  void everyOptionIsAKeyExceptThoseThatThePageExplains() throws IOException {
    var others = new ArrayList<String>();
    for (var key : Keys.all()) {
      if (!key.kept()) {
        others.add("--" + key.name());
      }
    }
    var page = Files.readString(Path.of("../docs/reference/files-and-environment.md"));
    int from = page.indexOf("## What is no key");
    var section = page.substring(from, page.indexOf("\nA `sandbox`", from));
    var named = new ArrayList<String>();
    Pattern.compile("`(--[a-z-]+)`").matcher(section).results().forEach(m -> named.add(m.group(1)));
    assertThat(named).containsExactlyInAnyOrderElementsOf(others);
  }

  @Test
  void everyKeyRefusesWhatItCannotMeanAndShowsWhoChose() {
    for (var key : Keys.all()) {
      if (!key.kept()) {
        continue;
      }
      assertThat(shell.type("config get " + key.name() + " -o json").stdout())
          .contains("\"origin\": \"default\"");
      if (!key.type().words().isEmpty()) {
        assertThat(shell.type("config set " + key.name() + " \"no such word\""))
            .exitedWith(ExitStatus.USAGE)
            .stderrContains(key.name() + " cannot be", key.type().words().get(0));
      }
    }
  }

  @Test
  void aKeptDryRunWithholdsChangesUntilToldOtherwise() {
    shell.start("config", "set", "dry-run", "true");
    try (var sandbox = SandboxStore.start();
        var other = TestShell.withStore(sandbox, directory)) {
      var release = new String[] {"--sandbox", "release", "hello", "1", "edge"};
      assertThat(other.start(release)).satisfies(run -> assertThat(run.status()).isEqualTo(10));
      assertThat(other.start("--dry-run=false", "--sandbox", "release", "hello", "1", "edge"))
          .succeeded();
      other.with("--sandbox");
      assertThat(other.type("set").stdout()).contains("dry-run\ton");
      assertThat(other.type("set dry-run off")).succeeded();
      assertThat(other.type("config get dry-run").stdout()).contains("false\tsession");
    }
  }

  @Test
  void aKeptSandboxYieldsToWhoeverNamesAStore() {
    shell.start("config", "set", "sandbox", "snap");
    try (var sandbox = SandboxStore.start();
        var other = TestShell.withStore(sandbox, directory)) {
      assertThat(other.start("profile", "--filter", "current=true").stdout())
          .contains("sandbox-snap");
      assertThat(other.start("-p", "charm", "profile", "--filter", "current=true").stdout())
          .contains("charm\t")
          .doesNotContain("sandbox");
      assertThat(other.start("--sandbox=off", "config", "get", "sandbox").stdout())
          .contains("off\tflag");
    }
  }

  @Test
  void aKeptLogIsAddedTo() throws IOException {
    shell.start("config", "set", "log", directory.resolve("all.jsonl").toString());
    shell.start("help");
    assertThat(Files.readString(directory.resolve("all.jsonl"))).contains("\"event\":\"start\"");
    shell.start("config", "set", "log", "off");
    var size = Files.size(directory.resolve("all.jsonl"));
    shell.start("help");
    assertThat(Files.size(directory.resolve("all.jsonl"))).isEqualTo(size);
  }

  @Test
  void aSwitchCanBeTurnedOffAgainForOneRun() {
    shell.start("config", "set", "read-only", "true");

    assertThat(shell.start("--read-only=false", "config", "get", "read-only").stdout())
        .contains("false\tflag");
  }

  private void write(String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
