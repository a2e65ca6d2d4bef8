package dev.craftsh.shell.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.sandbox.SandboxStore;
import dev.craftsh.shell.testkit.ReadyPackage;
import dev.craftsh.shell.testkit.RequiredTool;
import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A reader who types what one page shows, in a folder of its own. */
final class PageReader implements AutoCloseable {
  private static final List<String> PROMPTS = List.of("sandbox-charm> ", "sandbox-snap> ");

  /** What a page may use beside a JDK and a shell; CI installs them. */
  private static final List<String> TOOLS = List.of("curl", "jq", "mksquashfs");

  /** They fetch or run this very build, which cannot be done inside of it. */
  private static final List<String> LEFT_OUT =
      List.of("git clone ", "cd ", "scripts/test", ".ci/run", "mvn ");

  private final Path folder;
  private final SandboxStore sandbox = SandboxStore.start();
  private final Map<String, TestShell> shells = new LinkedHashMap<>();

  PageReader(Path folder) {
    this.folder = folder;
  }

  void carryOut(Block block) throws IOException, InterruptedException {
    switch (block.language()) {
      case "console" -> console(block);
      case "craftsh" -> prompt(block);
      case "jsh" -> script(block);
      case "java" -> JavaSource.compile(block, folder);
      default -> throw new AssertionError("no way to run a block of " + block.language());
    }
  }

  private void console(Block block) throws IOException, InterruptedException {
    for (var step : block.steps("$ ")) {
      if (LEFT_OUT.stream().anyMatch(step.input()::startsWith)) {
        continue;
      }
      for (var tool : TOOLS) {
        if (step.input().contains(tool + " ")) {
          RequiredTool.named(tool);
        }
      }
      var run = execute(step.input());
      assertThat(run.status()).as("status of %s\n%s", where(block, step), run).isZero();
      compare(block, step, run.stdout());
    }
  }

  private Run execute(String command) throws IOException, InterruptedException {
    var output = Files.createTempFile(folder, ".output", ".txt");
    var builder = new ProcessBuilder("bash", "-euc", fromAnywhere(command));
    builder.directory(folder.toFile());
    builder.redirectInput(Path.of("/dev/null").toFile());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("CRAFTSH_") || name.startsWith("XDG_"));
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("LANG", "C.UTF-8");
    environment.putAll(ReadyPackage.environment());
    environment.put("PATH", ReadyPackage.launcher().getParent() + ":" + environment.get("PATH"));
    var process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", command).isTrue();
    var text = Files.readString(output, StandardCharsets.UTF_8);
    Files.delete(output);
    return new Run(process.exitValue(), text, "");
  }

  /** The command as it works in a folder other than the checkout's top. */
  private static String fromAnywhere(String command) {
    return command
        .replace("scripts/craftsh", "craftsh")
        .replace(" scripts/", " '" + Pages.TOP + "'/scripts/");
  }

  private void prompt(Block block) {
    var prompt =
        PROMPTS.stream()
            .filter(known -> block.lines().get(0).startsWith(known))
            .findFirst()
            .orElseThrow(() -> new AssertionError(block + " starts with no known prompt"));
    for (var step : block.steps(prompt)) {
      var run = shell(prompt).type(step.input());
      assertThat(run.status() != 0)
          .as("%s fails only where the page shows an error\n%s", where(block, step), run)
          .isEqualTo(step.showsAnError());
      compare(block, step, run.stderr() + run.stdout());
    }
  }

  private TestShell shell(String prompt) {
    var option = prompt.contains("snap") ? "--sandbox=snap" : "--sandbox";
    return shells.computeIfAbsent(
        option,
        chosen -> TestShell.on(sandbox, folder).terminal(100).with(chosen, "--color", "never"));
  }

  private void script(Block block) throws IOException {
    var file = folder.resolve("block-" + block.line() + ".jsh");
    Files.write(file, block.lines());
    var run = TestShell.on(sandbox, folder).start(file.toString());
    assertThat(run.status()).as("status of %s:%d\n%s", block.page(), block.line(), run).isZero();
  }

  private static void compare(Block block, Block.Step step, String actual) {
    assertThat(ShownOutput.matches(step.output(), actual))
        .as(
            "%s\nshows:\n%s\ngave:\n%s",
            where(block, step), String.join("\n", step.output()), actual)
        .isTrue();
  }

  private static String where(Block block, Block.Step step) {
    return "%s:%d: %s".formatted(block.page(), step.line(), step.input());
  }

  /** Ends what a page left running when it did not come to its end. */
  private void endPrograms() {
    try (var files = Files.newDirectoryStream(folder, "*.pid")) {
      for (var file : files) {
        var id = Long.parseLong(Files.readString(file).strip());
        ProcessHandle.of(id).ifPresent(ProcessHandle::destroy);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    endPrograms();
    shells.values().forEach(TestShell::close);
    sandbox.close();
  }
}
