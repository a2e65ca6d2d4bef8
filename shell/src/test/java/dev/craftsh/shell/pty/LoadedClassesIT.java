package dev.craftsh.shell.pty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.client.Endpoints;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.sandbox.SandboxStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LoadedClassesIT {
  /** What a plain command has no use for; each would cost every start. */
  private static final List<String> IDLE =
      List.of(
          "org.jline.",
          "jdk.jshell.",
          "jdk.internal.jshell.",
          "com.sun.tools.javac.",
          "javax.tools.",
          "dev.craftsh.sandbox.",
          "dev.craftsh.shell.sandbox.",
          "dev.craftsh.shell.repl.",
          "dev.craftsh.shell.engine.whole.",
          "dev.craftsh.shell.script.ScriptHost",
          "dev.craftsh.shell.completion.",
          "com.github.javakeyring.",
          "org.freedesktop.",
          "org.fusesource.jansi.",
          "java.util.logging.");

  @TempDir Path scratch = Path.of("");

  @Test
  void aPlainCommandLoadsNothingOfThePromptTheCompilerOrTheSandbox() throws Exception {
    try (var sandbox = SandboxStore.start()) {
      var log = scratch.resolve("classes");
      var ended =
          Packaged.withoutArchive(scratch)
              .with("CRAFTSH_CREDENTIALS", credentials(sandbox))
              .with("CRAFTSH_JAVA_OPTS", "-Xlog:class+load:file=" + log)
              .run("--api-url", sandbox.charmhub().toString(), "-o", "json", "whoami");

      assertThat(ended.stderr()).isEmpty();
      assertThat(ended.status()).isZero();
      assertThat(ended.stdout()).contains(sandbox.accounts().get(0).email());
      assertThat(idle(Files.readAllLines(log))).isEmpty();
    }
  }

  private static String credentials(SandboxStore sandbox) {
    var account = sandbox.accounts().get(0);
    var endpoints =
        Endpoints.CHARMHUB
            .withApi(sandbox.charmhub())
            .withStorage(sandbox.storage())
            .withAuth(sandbox.sso());
    try (var client =
        StoreClient.builder(endpoints).applicationName("craftsh").userAgent("test").build()) {
      return client.login(LoginRequest.ubuntuOne(account.email(), Secret.of(account.password())));
    }
  }

  private static List<String> idle(List<String> log) {
    var found = new ArrayList<String>();
    for (var line : log) {
      for (var prefix : IDLE) {
        if (line.contains("] " + prefix)) {
          found.add(line.substring(line.indexOf("] ") + 2));
        }
      }
    }
    return found;
  }
}
