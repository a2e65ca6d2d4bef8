package dev.craftsh.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is misspelt on a command line, the nearest word is named and nothing is run. */
class DidYouMeanWalkTest extends SandboxedTest {
  private static final CommandRegistry REGISTRY = CoreCommands.registry();
  private static final Set<String> ABOUT_SNAPS = Set.of("history", "metrics");

  /** Whose words are told before anything is done. */
  private static final Set<Slot> FEW =
      Set.of(
          Slot.ARCHITECTURE,
          Slot.CONFIG_ACTION,
          Slot.HTTP_METHOD,
          Slot.JOURNAL_ACTION,
          Slot.METADATA_FIELD,
          Slot.METRIC,
          Slot.PACKAGE_TYPE,
          Slot.PERMISSION,
          Slot.PROFILE_ACTION,
          Slot.RISK,
          Slot.SETTING,
          Slot.SHELL,
          Slot.WORLD);

  /** Two letters in the middle change places; words of few letters get one that is strange. */
  private static String misspelt(String word) {
    int at = word.length() / 2;
    char left = word.charAt(at - 1);
    char right = word.charAt(at);
    return left == right || word.length() < 4
        ? word.substring(0, at) + "x" + word.substring(at)
        : word.substring(0, at - 1) + right + left + word.substring(at + 1);
  }

  private final List<String> wrong = new ArrayList<>();

  private void look(TestShell on, String line, String meant) {
    var run = on.type(line);
    var said = run.stderr().replace("\"", "").replaceAll("\\s+", " ");
    boolean refused = run.status() != 0 && run.stdout().isEmpty();
    if (!refused || !said.contains("did you mean " + meant + "?")) {
      wrong.add(line + ": " + run);
    }
  }

  @Test
  void aMisspeltCommandNamesTheNearest() {
    for (var command : REGISTRY.commands()) {
      var name = command.spec().name();
      if (name.length() > 2) {
        look(shell, misspelt(name) + " hello", name);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aMisspeltFlagNamesTheNearestFlagOfTheCommand() {
    for (var command : REGISTRY.commands()) {
      var spec = command.spec();
      var flags = new ArrayList<>(spec.flags());
      flags.addAll(CommandSpec.COMMON);
      for (var flag : takesFlagsOfOthers(spec) ? List.<Flag>of() : flags) {
        look(shell, spec.name() + " --" + misspelt(flag.name()), "--" + flag.name());
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean takesFlagsOfOthers(CommandSpec spec) {
    return !spec.arguments().isEmpty() && spec.arguments().get(0).slot().takesFlagsAsWords();
  }

  @Test
  void aMisspeltWordOfAFewNamesTheNearestOfThem() {
    for (var command : REGISTRY.commands()) {
      var spec = command.spec();
      var line = new StringBuilder(spec.name());
      for (var argument : spec.arguments()) {
        lookAtWords(line + " ", argument.slot());
        line.append(' ')
            .append(
                (argument.slot().choices().isEmpty() ? "hello" : argument.slot().choices().get(0)));
      }
      for (var flag : spec.flags()) {
        lookAtWords(line + " --" + flag.name() + " ", flag.slot());
      }
    }
    for (var word : Slot.FORMAT.choices()) {
      look(shell, "names -o " + misspelt(word), word);
    }
    assertThat(wrong).isEmpty();
  }

  private void lookAtWords(String line, Slot slot) {
    var after =
        switch (slot) {
          case METADATA_FIELD -> "=x";
          case HTTP_METHOD -> " /v1/tokens/whoami";
          default -> "";
        };
    for (var word : FEW.contains(slot) ? slot.choices() : List.<String>of()) {
      look(shell, line + misspelt(word) + after, word);
    }
  }

  @Test
  void aMisspeltPackageNamesTheNearestOfTheAccount() throws IOException {
    Files.writeString(directory.resolve("greeting.txt"), "hello");
    PackageFiles.charm(directory, "my.charm", "my");
    var snaps = TestShell.on(sandbox, directory).with("--profile", "sandbox-snap");
    for (var command : REGISTRY.commands()) {
      var spec = command.spec();
      var arguments = spec.arguments();
      if (!arguments.isEmpty() && arguments.get(0).slot() == Slot.PACKAGE) {
        boolean ofSnaps = ABOUT_SNAPS.contains(spec.name());
        var line = example(spec).replaceFirst(" (hello|my-charm|my)\\b", " helo");
        look(ofSnaps ? snaps : shell, line, "hello");
      }
    }
    snaps.close();
    assertThat(wrong).isEmpty();
  }

  private static String example(CommandSpec spec) {
    for (var line : spec.examples()) {
      if (line.startsWith(spec.name() + " ")) {
        return line;
      }
    }
    return spec.examples().get(0);
  }

  @Test
  void aMisspeltKeyProfileOrValueNamesTheNearest() {
    look(shell, "config get otuput", "output");
    look(shell, "config set color nevre", "never");
    look(shell, "profile use sandbox-snpa", "sandbox-snap");
    look(shell, "set feedback concsie", "concise");
    look(shell, "set trace flul", "full");
    look(shell, "login --permissions package-mangae", "package-manage");
    look(shell, "help realese", "help release");
    look(shell, "release hello 1 latest/edg", "latest/edge");
    look(shell, "names --columns nmae", "name");
    look(shell, "names --sort nmae", "name");
    look(shell, "names --filter nmae=x", "name");
    assertThat(wrong).isEmpty();
    assertThat(shell.type("status hello --track latset").stderr()).contains("did you mean latest?");
  }
}
