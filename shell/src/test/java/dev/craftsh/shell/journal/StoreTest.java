package dev.craftsh.shell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.client.Endpoints;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.PastRelease;
import dev.craftsh.sandbox.SandboxStore;
import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Trouble;
import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a store that outlives its shells, as the real ones do. */
abstract class StoreTest {
  protected final SandboxStore store = SandboxStore.builder().reviewPolls(1).start();
  protected Path directory = Path.of("");
  protected TestShell shell = TestShell.in(directory);
  protected StoreClient client = client(Endpoints.U1_SNAP_STORE);

  private StoreClient client(Endpoints endpoints) {
    return StoreClient.builder(
            endpoints.withApi(store.charmhub()).withStorage(store.storage()).withAuth(store.sso()))
        .build();
  }

  @BeforeEach
  final void open(@TempDir Path temporary) {
    directory = temporary;
    shell = shell("snap");
  }

  /** A shell of its own on one of the two stores. */
  protected TestShell shell(String profile) {
    var account = store.accounts().get(0);
    var login = LoginRequest.ubuntuOne(account.email(), Secret.of(account.password()));
    var own = client(profile.equals("snap") ? Endpoints.U1_SNAP_STORE : Endpoints.CHARMHUB);
    var exported = own.login(login);
    if (profile.equals("snap")) {
      client = own;
    }
    return TestShell.in(directory)
        .with("-p", profile, "--api-url", store.charmhub().toString())
        .with("--storage-url", store.storage().toString(), "--auth-url", store.sso().toString())
        .variable("CRAFTSH_CREDENTIALS", exported);
  }

  @AfterEach
  final void close() {
    client.close();
    store.close();
  }

  protected Path script(String... lines) {
    return file("train.jsh", String.join("\n", lines) + "\n");
  }

  protected Path file(String name, String text) {
    try {
      return Files.writeString(directory.resolve(name), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  protected void fail(Trouble trouble, String method, String path) {
    store.failNext(Fault.of(trouble).on(method, path));
  }

  /** The lines of the history of a snap's channels since it was made, oldest first. */
  protected List<String> history(String name) {
    var lines = new ArrayList<String>();
    var past = new ArrayList<PastRelease>(client.listReleaseHistory(name));
    Collections.reverse(past);
    past.sort(java.util.Comparator.comparing(PastRelease::when));
    for (var one : past) {
      lines.add(text(one.channel()) + "=" + one.revision().map(String::valueOf).orElse("closed"));
    }
    return lines;
  }

  private static String text(Channel channel) {
    return channel.toString().replace("latest/", "");
  }

  protected Path state() {
    return directory.resolve("home/.local/state/craftsh");
  }

  /** The name of the only run there is. */
  protected String run() {
    try (var files = Files.list(state().resolve("runs"))) {
      var names = files.map(file -> file.getFileName().toString()).toList();
      assertThat(names).hasSize(1);
      return names.get(0).replace(".jsonl", "");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  protected Run resume(String... more) {
    var words = new ArrayList<>(List.of("--resume", run()));
    words.addAll(List.of(more));
    return shell.start(words.toArray(new String[0]));
  }
}
