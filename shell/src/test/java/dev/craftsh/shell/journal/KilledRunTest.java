package dev.craftsh.shell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.client.Endpoints;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A script in a process of its own that is killed again and again, and resumed each time. */
class KilledRunTest extends StoreTest {
  private static final int RELEASES = 60;
  private static final int KILLS = 6;

  private Process start(List<String> words) throws IOException {
    var account = store.accounts().get(0);
    var exported = "";
    try (var own =
        StoreClient.builder(
                Endpoints.U1_SNAP_STORE
                    .withApi(store.dashboard())
                    .withStorage(store.storage())
                    .withAuth(store.sso()))
            .build()) {
      exported = own.login(LoginRequest.ubuntuOne(account.email(), Secret.of(account.password())));
    }
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    line.addAll(List.of("dev.craftsh.shell.Main", "-p", "snap"));
    for (var option : List.of("--api-url", "--storage-url", "--auth-url")) {
      line.addAll(List.of(option, store.dashboard().toString()));
    }
    line.addAll(words);
    var builder =
        new ProcessBuilder(line)
            .directory(directory.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(directory.resolve("err").toFile());
    builder
        .environment()
        .putAll(
            Map.of("CRAFTSH_CREDENTIALS", exported, "HOME", directory.resolve("home").toString()));
    return builder.start();
  }

  private long releases() {
    return client.listReleaseHistory("demo").size();
  }

  /** Lets it do some releases, then kills it wherever it is. */
  private void killAfter(Process process, long until) throws InterruptedException {
    while (process.isAlive() && releases() < until) {
      Thread.onSpinWait();
    }
    process.destroyForcibly();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void doesEachReleaseExactlyOnce() throws Exception {
    store.snap("demo").upload(1, 2, 3);
    var script =
        script(
            "for (int i = 0; i < " + RELEASES + "; i++) {",
            "  store.release(\"demo\", ReleaseRequest.of(1 + i % 3, \"edge\"));",
            "}");
    var chance = new Random();
    killAfter(start(List.of(script.toString())), 3 + chance.nextInt(5));
    for (int kill = 1; kill < KILLS; kill++) {
      killAfter(start(List.of("--resume", "last")), releases() + 1 + chance.nextInt(12));
    }

    var end = start(List.of("--resume", "last"));
    assertThat(end.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(end.exitValue()).as(Files.readString(directory.resolve("err"))).isZero();

    var expected = new ArrayList<String>();
    for (int i = 0; i < RELEASES; i++) {
      expected.add("edge=" + (1 + i % 3));
    }
    assertThat(history("demo")).containsExactlyElementsOf(expected);
  }
}
