package dev.craftsh.shell.testkit;

import dev.craftsh.sandbox.SandboxStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a sandbox and a shell on it, both its own. */
public abstract class SandboxedTest {
  protected Path directory = Path.of("");
  protected SandboxStore sandbox;
  protected TestShell shell;

  protected SandboxedTest() {
    sandbox = SandboxStore.builder().reviewPolls(1).start();
    shell = TestShell.on(sandbox, directory);
  }

  @BeforeEach
  final void openShell(@TempDir Path temporary) {
    directory = temporary;
    shell = TestShell.on(sandbox, temporary);
  }

  @AfterEach
  final void closeAll() {
    shell.close();
    sandbox.close();
  }
}
