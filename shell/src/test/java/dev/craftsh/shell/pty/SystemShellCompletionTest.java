package dev.craftsh.shell.pty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.RequiredTool;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code completion} writes, in the shells that it is for. */
@Timeout(60)
class SystemShellCompletionTest {
  @TempDir Path scratch = Path.of("");

  private Path script(String shell) throws IOException {
    var run = TestShell.in(scratch).start("completion", shell);
    assertThat(run).succeeded().stderrIsEmpty();
    return Files.writeString(scratch.resolve("craftsh." + shell), run.stdout());
  }

  private List<String> output(String... command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command)
            .directory(scratch.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile());
    process.environment().put("HOME", scratch.toString());
    var started = process.start();
    var text = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(started.waitFor()).as(text).isZero();
    return text.lines().map(line -> line.split("\t", 2)[0]).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "craftsh stat, status",
    "craftsh --prof, --profile",
    "craftsh -p sn, snap",
    "craftsh -p snap revi, revisions",
    "craftsh status --ar, --arch",
    "craftsh --sandbox status hello --arch arm, arm64",
    "craftsh -o ya, yaml",
    "craftsh names -o js, json",
    "craftsh profile us, use",
    "craftsh help chan, channels",
    "craftsh upload my, my.charm",
    "craftsh login --export my, my.charm",
  })
  void bashAndFishProposeWhatFits(String line, String word) throws Exception {
    Files.writeString(scratch.resolve("my.charm"), "");
    RequiredTool.named("fish");
    var fish = script("fish");
    assertThat(output("fish", "-c", "source " + fish + "; complete -C '" + line + "'"))
        .contains(word);

    RequiredTool.named("bash");
    var asked =
        "source %s; COMP_WORDS=(%s); COMP_CWORD=%d; _craftsh; printf '%%s\\n' \"${COMPREPLY[@]}\""
            .formatted(script("bash"), line, line.split(" ", -1).length - 1);
    assertThat(output("bash", "-c", asked)).contains(word);
  }

  @Test
  void zshCompletesInATerminal() throws Exception {
    RequiredTool.named("zsh");
    var script = script("zsh");
    try (var terminal =
        Tmux.running(
            scratch,
            Map.of("HOME", scratch.toString(), "PATH", System.getenv("PATH")),
            "PS1='%% ' exec zsh -f -i")) {
      terminal.type("autoload -U compinit; compinit -D -u; source " + script + "; clear");
      terminal.press("Enter");
      terminal.awaitPrompt("%");
      terminal.type("craftsh -p snap stat");
      terminal.press("Tab");
      terminal.awaitText("craftsh -p snap status");
      terminal.type("hello --ar");
      terminal.press("Tab");
      terminal.awaitText("status hello --arch");
      terminal.type("s39");
      terminal.press("Tab");
      terminal.awaitText("--arch s390x");
      terminal.press("C-c");
      terminal.awaitPrompt("%");
      terminal.type("craftsh relea");
      terminal.press("Tab");
      terminal.awaitText("craftsh release");
    }
  }

  @Test
  void anotherShellIsRefusedWithTheNearest() {
    assertThat(TestShell.in(scratch).start("completion", "bsah"))
        .exitedWith(2)
        .stderrContains("did you mean bash?");
  }
}
