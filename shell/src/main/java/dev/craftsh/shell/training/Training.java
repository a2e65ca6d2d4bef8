package dev.craftsh.shell.training;

import static dev.craftsh.client.auth.Credentials.Token.Envelope.BARE;

import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.Credentials.Token;
import dev.craftsh.client.auth.LoginClaims;
import dev.craftsh.client.auth.MemoryCredentialStore;
import dev.craftsh.shell.Craftsh;
import dev.craftsh.shell.Main;
import dev.craftsh.shell.Prompt;
import dev.craftsh.shell.engine.JShellSnippets;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.host.Prompter;
import dev.craftsh.shell.host.Terminals;
import dev.craftsh.shell.repl.Rehearsal;
import dev.craftsh.shell.sandbox.EmbeddedSandbox;
import dev.craftsh.shell.session.EmbeddedStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes once through what most runs do, so that the virtual machine can archive the classes of it: a
 * few commands, a table, a script, Java, completion. Needs no terminal, no home but a passing one,
 * and no network, and tells nobody anything. The launcher starts it when it makes a start-up
 * archive.
 */
public final class Training {
  /** Lines as typed; Tab is in them where completion is to be trained. */
  private static final List<String> LINES =
      List.of(
          "whoami\r",
          "names\r",
          "sta\t hello\r",
          "revisions hello\r",
          "1 + 1\r",
          "var r = store.listRevisions(\"hello\")\r",
          "r.stream().map(x -> x.revision()).toList()\r",
          "store.who\t\r",
          "int twice(int a) {\r return 2 * a; }\r",
          "nothing.of(that)\r",
          "store.listReleases(\"no-such\")\r",
          "print(last)\r");

  /** A script with a bit of everything that scripts are made of. */
  private static final String SCRIPT =
      """
      // Trains.
      //
      // -D name=PACKAGE   the package  [default: hello]
      // -D to=CHANNEL     a channel    [default: beta]
      // -D soak=DURATION  how long     [optional]
      record Seen(String channel, int revision) {}

      List<Seen> seen(String what) {
          var all = new ArrayList<Seen>();
          for (var entry : store.listReleases(what).channelMap()) {
              if (entry.channel().risk() == Risk.EDGE) continue;
              all.add(new Seen(entry.channel().toString(), entry.revision()));
          }
          return all;
      }

      status hello
      var found = seen(name);
      found.sort(Comparator.comparing(Seen::revision).thenComparing(Seen::channel));
      var names = found.stream().filter(it -> it.revision() > 1).map(Seen::channel).distinct()
          .collect(Collectors.joining(", "));
      try {
          for (int i = 0; i < 2; i++) store.release(name, ReleaseRequest.of(6, to.toString()));
          run("close hello latest/beta");
      } catch (StoreException refused) {
          say(refused.getMessage());
      }
      print(found);
      print(json(found).length() + names.length() + (soak == null ? args.length : 0));
      """;

  private static final String NIGHTLY =
      """
      for (int i = 0; i < 20; i++) store.release("hello", ReleaseRequest.of(6, "edge"));
      release hello 6 beta
      """;

  /** A run that hangs must not keep others from making the archive. */
  private static final int DEADLINE_MILLIS = 120_000;

  /** Loaded by a start in a real terminal, which this run does not have. */
  private static final List<String> TERMINAL_CLASSES =
      List.of(
          "org.jline.nativ.CLibrary$Termios",
          "org.jline.terminal.impl.PosixSysTerminal",
          "org.jline.terminal.impl.jni.linux.LinuxNativePty$1",
          "org.jline.utils.Signals",
          "org.jline.utils.ShutdownHooks",
          "org.jline.utils.ShutdownHooks$Task",
          "sun.misc.Signal",
          "dev.craftsh.shell.ProcessTerminal",
          "dev.craftsh.shell.repl.Banner",
          "dev.craftsh.shell.repl.HistoryFile",
          "dev.craftsh.shell.repl.LentPty",
          "dev.craftsh.shell.repl.LentPty$Gate",
          "dev.craftsh.shell.repl.SystemTerminal",
          "dev.craftsh.shell.repl.SystemTerminal$OnDevice",
          "dev.craftsh.shell.repl.TerminalPrompter",
          "dev.craftsh.shell.repl.WarmUp");

  private Training() {}

  /** Status 0 when every step went through. */
  public static void main(String[] args) throws Exception {
    var home = Files.createTempDirectory("craftsh-training");
    giveUpInTime(home);
    var commands = craftsh(home, shell -> 0, Map.of());
    // A login as pipelines hand it in.
    MemoryCredentialStore.holding("training", "localhost", new Token("token", BARE).export());
    int status = commands.run(List.of("--sandbox", "--ephemeral", "-o", "json", "whoami"));
    status |= commands.run(List.of("--sandbox", "--ephemeral", "-o", "tsv", "status", "hello"));
    status |= scripts(commands, home);
    status |= pipeline(home);
    status |=
        craftsh(home, shell -> Rehearsal.serve(shell, LINES), Map.of()).run(List.of("--sandbox"));
    delete(home);
    for (var name : TERMINAL_CLASSES) {
      Class.forName(name);
    }
    if (status != 0) {
      System.exit(status);
    }
    // What stands around all of it; ends the process.
    Main.main(new String[] {"--sandbox", "--ephemeral", "--quiet", "whoami"});
  }

  /** Once compiled, once as it was kept, once only looked at. */
  private static int scripts(Craftsh craftsh, Path home) throws IOException {
    var file = Files.writeString(home.resolve("training.jsh"), SCRIPT).toString();
    int status = craftsh.run(List.of("--sandbox", file));
    status |= craftsh.run(List.of("--sandbox", file, "word"));
    return status | craftsh.run(List.of("check", file));
  }

  /** As a nightly job: a store behind an address, an exported login, a run that is written down. */
  private static int pipeline(Path home) throws IOException {
    try (var store = EmbeddedSandbox.start()) {
      var charm = store.charm();
      var place =
          List.of(
              "-p",
              "charm",
              "--api-url=" + charm.api(),
              "--storage-url=" + charm.storage(),
              "--auth-url=" + charm.auth());
      var login = login(store);
      // As the first lines of a prompt read it.
      LoginClaims.ofExported(login);
      var nightly = craftsh(home, shell -> 0, Map.of("CRAFTSH_CREDENTIALS", login));
      var script = Files.writeString(home.resolve("nightly.jsh"), NIGHTLY).toString();
      int status = nightly.run(with(place, List.of(script)));
      return status | nightly.run(with(place, List.of("-o", "json", "whoami")));
    }
  }

  private static String login(EmbeddedStore store) {
    try (var client =
        StoreClient.builder(store.charm()).credentials(new MemoryCredentialStore()).build()) {
      return client.login(store.login());
    }
  }

  private static List<String> with(List<String> place, List<String> words) {
    var all = new ArrayList<String>(place);
    all.addAll(words);
    return all;
  }

  private static void giveUpInTime(Path home) {
    var thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(DEADLINE_MILLIS);
              } catch (InterruptedException e) {
                return;
              }
              try {
                delete(home);
              } catch (IOException leftThere) {
                // Somebody still writes into it.
              } finally {
                Runtime.getRuntime().halt(1);
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Craftsh craftsh(Path home, Prompt prompt, Map<String, String> variables) {
    var environment = new HashMap<>(variables);
    environment.put("TERM", Rehearsal.TERMINAL);
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var host =
        new Host(
            new ByteArrayInputStream(new byte[0]),
            nowhere,
            nowhere,
            environment,
            Clock.systemUTC(),
            Optional.of(home),
            Path.of(""),
            new Terminals(true, true, true, () -> 100),
            new Nobody());
    return new Craftsh(host, JShellSnippets::new, prompt, EmbeddedSandbox::start);
  }

  /** Answers no question. */
  private record Nobody() implements Prompter {
    @Override
    public Optional<String> ask(String question) {
      return Optional.empty();
    }

    @Override
    public Optional<char[]> secret(String question) {
      return Optional.empty();
    }
  }
}
