package dev.craftsh.shell.script.shipped;

import dev.craftsh.client.Endpoints;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.sandbox.SandboxStore;
import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Trouble;
import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.TestShell;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A script that we ship, with a store whose past a test can write. */
abstract class ShippedScript {
  static final Path SCRIPTS = Path.of("..", "scripts").toAbsolutePath().normalize();

  final PastClock clock = new PastClock();
  final SandboxStore sandbox = SandboxStore.builder().clock(clock).reviewPolls(1).start();
  private final String name;
  Path directory = Path.of("");

  ShippedScript(String name) {
    this.name = name;
  }

  @BeforeEach
  final void enter(@TempDir Path temporary) {
    directory = temporary;
  }

  @AfterEach
  final void closeSandbox() {
    sandbox.close();
  }

  /** Runs the script in the store for charms. */
  Run run(String... words) {
    return runIn("charm", words);
  }

  Run runIn(String store, String... words) {
    return start(TestShell.on(sandbox, directory).with("--sandbox=" + store), words);
  }

  /** The same in the store for charms, with an option of the shell's own. */
  Run runWith(String option, String... words) {
    return start(TestShell.on(sandbox, directory).with("--sandbox=charm", option), words);
  }

  private Run start(TestShell shell, String... words) {
    var all = new ArrayList<String>(List.of(SCRIPTS.resolve(name).toString()));
    all.addAll(List.of(words));
    return shell.start(all.toArray(new String[0]));
  }

  /**
   * Loses the answer to the next release or closing, and shows no channels to whoever looks what
   * became of it.
   *
   * @param looks how often the script looks at channels before
   */
  void loseTheNextAnswer(int looks) {
    var seen = Fault.of(Trouble.DELAY).on("GET", "/releases").times(looks);
    sandbox.failNext(seen.delay(Duration.ZERO));
    sandbox.failNext(Fault.of(Trouble.STATUS).on("GET", "/releases").status(404));
    sandbox.failNext(Fault.of(Trouble.DROP_AFTER).on("POST", "/releases"));
  }

  /** Does something to the store as if it were that long ago. */
  void ago(long days, Runnable work) {
    clock.goBack(Duration.ofDays(days));
    work.run();
    clock.goBack(Duration.ZERO);
  }

  /** What a charm's channels give, as {@code latest/edge=6}, without the kinds of machines. */
  List<String> channels(String charm) {
    try (var client = client()) {
      var found = new TreeMap<String, String>();
      for (var entry : client.listReleases(charm).channelMap()) {
        var text = entry.channel() + "=" + entry.revision();
        found.put(text, text);
      }
      return List.copyOf(found.values());
    }
  }

  StoreClient client() {
    var endpoints =
        Endpoints.CHARMHUB
            .withApi(sandbox.charmhub())
            .withStorage(sandbox.storage())
            .withAuth(sandbox.sso());
    var client = StoreClient.builder(endpoints).build();
    var account = sandbox.accounts().get(0);
    client.login(LoginRequest.ubuntuOne(account.email(), Secret.of(account.password())));
    return client;
  }
}
