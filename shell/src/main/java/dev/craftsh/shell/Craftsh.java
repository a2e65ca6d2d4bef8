package dev.craftsh.shell;

import dev.craftsh.client.observe.ExchangeObserver;
import dev.craftsh.shell.command.CoreCommands;
import dev.craftsh.shell.engine.SnippetsFactory;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.interpreter.Interpreter;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.render.ExchangeTrace;
import dev.craftsh.shell.render.RetryNotice;
import dev.craftsh.shell.script.ScriptHost;
import dev.craftsh.shell.script.ScriptOptions;
import dev.craftsh.shell.session.EmbeddedStore;
import dev.craftsh.shell.session.Session;
import dev.craftsh.shell.session.Settings;
import dev.craftsh.shell.session.Version;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;

/** One run of the program, with everything from outside handed in. */
public final class Craftsh {
  private final Host host;
  private final SnippetsFactory snippets;
  private final Prompt prompt;
  private final Supplier<EmbeddedStore> embedded;

  /** The last three are called only when a run needs them. */
  public Craftsh(
      Host host, SnippetsFactory snippets, Prompt prompt, Supplier<EmbeddedStore> embedded) {
    this.host = host;
    this.snippets = snippets;
    this.prompt = prompt;
    this.embedded = embedded;
  }

  /** Does what the arguments say; returns the exit status. */
  public int run(List<String> args) {
    var display = display(Settings.DEFAULT);
    try {
      var options = OptionParser.parse(args);
      if (options.version()) {
        host.out().println("craftsh " + Version.CURRENT + " (Java " + Runtime.version() + ")");
        return ExitStatus.OK.code();
      }
      if (options.help()) {
        host.out().print(Usage.TEXT);
        return ExitStatus.OK.code();
      }
      display = display(options.settings());
      try (var shell = shell(options, display)) {
        return serve(shell, options);
      }
    } catch (RuntimeException | Error thrown) {
      var failure = Failures.of(thrown);
      display.fail(failure);
      return failure.status().code();
    } finally {
      host.out().flush();
      host.err().flush();
    }
  }

  /** Only the shell that these arguments ask for, for whoever wants to serve it himself. */
  public Shell open(List<String> args) {
    var options = OptionParser.parse(args);
    return shell(options, display(options.settings()));
  }

  private Display display(Settings settings) {
    return new Display(
        host, settings.output(), settings.color(), settings.quiet(), settings.verbosity());
  }

  private Shell shell(Options options, Display display) {
    var settings = options.settings();
    ExchangeObserver observer =
        settings.verbosity() == 0
            ? new RetryNotice(display)
            : new ExchangeTrace(host.err(), settings.verbosity() > 1);
    var store = options.sandbox().isPresent() ? embedded.get() : null;
    var profile = options.profile().or(options::sandbox).or(() -> host.variable("CRAFTSH_PROFILE"));
    var session = new Session(host, settings, profile.orElse("charm"), store, observer);
    var interpreter = new Interpreter(session, CoreCommands.registry(), display, snippets);
    var shell = new Shell(interpreter, display);
    if (!options.startFile()) {
      shell.skipStartFile();
    }
    interpreter.runScriptsWith(new DeferredScripts(shell, options.scripts()));
    return shell;
  }

  private int serve(Shell shell, Options options) {
    var words = options.words();
    if (!options.evals().isEmpty()) {
      shell.interpreter().exchangeArgs(words.toArray(new String[0]));
      return shell.guarded(
          () -> new ScriptHost(shell, ScriptOptions.NONE).evaluate(options.evals()));
    }
    if (words.isEmpty()) {
      return host.terminals().in() ? prompt.serve(shell) : script(shell, options, "-", words);
    }
    var first = words.get(0);
    if (first.equals("run") && words.size() > 1 && !words.get(1).equals("--help")) {
      return script(shell, options, words.get(1), words.subList(2, words.size()));
    }
    return isScript(first)
        ? script(shell, options, first, words.subList(1, words.size()))
        : shell.perform(words);
  }

  private static int script(Shell shell, Options options, String file, List<String> args) {
    var scripts = new ScriptHost(shell, options.scripts());
    shell.interpreter().runScriptsWith(scripts);
    return shell.guarded(() -> scripts.runFile(file, args));
  }

  /** A path to a file is a script of any name: that is how {@code #!} calls it. */
  private boolean isScript(String word) {
    return word.equals("-")
        || word.endsWith(".jsh")
        || (word.indexOf('/') >= 0 && Files.isRegularFile(host.path(word)));
  }
}
