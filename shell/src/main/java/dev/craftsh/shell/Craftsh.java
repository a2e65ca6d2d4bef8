package dev.craftsh.shell;

import dev.craftsh.client.observe.ExchangeObserver;
import dev.craftsh.shell.command.CoreCommands;
import dev.craftsh.shell.config.Configuration;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.config.Origin;
import dev.craftsh.shell.config.StartLines;
import dev.craftsh.shell.engine.SnippetsFactory;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.interpreter.Interpreter;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.journal.Runs;
import dev.craftsh.shell.log.LogFile;
import dev.craftsh.shell.log.LoggedObserver;
import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.render.ExchangeTrace;
import dev.craftsh.shell.render.RetryNotice;
import dev.craftsh.shell.script.ScriptHost;
import dev.craftsh.shell.script.ScriptOptions;
import dev.craftsh.shell.session.EmbeddedStore;
import dev.craftsh.shell.session.Session;
import dev.craftsh.shell.session.Settings;
import dev.craftsh.shell.session.Version;
import dev.craftsh.shell.tour.Tour;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run of the program, with everything from outside handed in. */
public final class Craftsh {
  /** The command that reads scripts and runs nothing. */
  private static final String CHECK = "check";

  /** A tour leaves nothing behind, and looks the same for everybody. */
  private static final List<String> TOUR =
      List.of("--sandbox", "--ephemeral", "--read-only=false", "--dry-run=false", "--output=table");

  private final Host host;
  private final SnippetsFactory snippets;
  private final Prompt prompt;
  private final Supplier<EmbeddedStore> embedded;
  private volatile @Nullable Shell serving;
  private @Nullable LogFile log;

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
    var understood = Configuration.before(host, OptionParser.understood(args));
    var display = new Display(host, new Settings(understood));
    try {
      var options = OptionParser.parse(args);
      var settings = settings(options);
      display = new Display(host, settings);
      if (settings.get(Keys.VERSION)) {
        host.out().println("craftsh " + Version.CURRENT + " (Java " + Runtime.version() + ")");
        return ExitStatus.OK.code();
      }
      if (settings.get(Keys.HELP)) {
        host.out().print(Usage.text());
        return ExitStatus.OK.code();
      }
      new ConfigNotices(settings.configuration(), display).tell(options.words());
      settings.get(Keys.LOG).ifPresent(file -> log(file, args));
      var tape = tape(settings);
      try (var shell = shell(settings, display, tape)) {
        serving = shell;
        int status = serve(shell, options.words());
        return logged(tape == null ? status : tape.eject(status, display));
      }
    } catch (RuntimeException | Error thrown) {
      var failure = Failures.of(thrown);
      display.fail(failure);
      return logged(failure.status().code());
    } finally {
      host.out().flush();
      host.err().flush();
    }
  }

  private void log(String file, List<String> args) {
    log = LogFile.open(host.path(file), host.clock());
    log.started(Version.CURRENT, args);
  }

  private int logged(int status) {
    var written = log;
    if (written != null) {
      written.ended(status);
      written.close();
    }
    return status;
  }

  /** What is to be said when the process is told to end now; empty for nothing. */
  String lastWords() {
    var shell = serving;
    return shell == null ? "" : shell.session().lastWords();
  }

  /** Only the shell that these arguments ask for, for whoever wants to serve it himself. */
  public Shell open(List<String> args) {
    var settings = settings(OptionParser.parse(args));
    return shell(settings, new Display(host, settings), tape(settings));
  }

  private @Nullable Tape tape(Settings settings) {
    boolean wanted = settings.get(Keys.RECORD).isPresent() || settings.get(Keys.REPLAY).isPresent();
    return wanted ? Tape.of(host, settings).orElse(null) : null;
  }

  private Settings settings(Options options) {
    var configuration = Configuration.read(host, options.flags());
    if (leavesTheSandbox(configuration)) {
      configuration.choose(Keys.SANDBOX, Optional.empty());
    }
    return new Settings(configuration);
  }

  /** A sandbox that the file asks for yields to whoever names a store, or a recording of one. */
  private static boolean leavesTheSandbox(Configuration configuration) {
    var profile = configuration.origin(Keys.PROFILE);
    boolean named = profile == Origin.FLAG || profile == Origin.ENVIRONMENT;
    boolean elsewhere = named && !configuration.get(Keys.PROFILE).startsWith("sandbox-");
    return configuration.origin(Keys.SANDBOX) == Origin.FILE
        && (elsewhere || configuration.get(Keys.REPLAY).isPresent());
  }

  private Shell shell(Settings settings, Display display, @Nullable Tape tape) {
    ExchangeObserver observer =
        settings.verbosity() == 0
            ? new RetryNotice(display)
            : new ExchangeTrace(host.err(), settings.verbosity());
    var written = log;
    if (written != null) {
      observer = new LoggedObserver(written, observer);
    }
    var store = settings.get(Keys.SANDBOX).isPresent() ? embedded.get() : null;
    var profile = profile(settings);
    var session =
        new Session(
            tape == null ? host : tape.host(),
            settings,
            tape == null ? profile : tape.profile(profile),
            store,
            observer);
    if (tape != null) {
      tape.insert(session);
    }
    var interpreter = new Interpreter(session, CoreCommands.registry(), display, snippets);
    if (written != null) {
      interpreter.journal().listen(written);
    }
    var shell = new Shell(interpreter, display);
    session.dryRun().turn(settings.get(Keys.DRY_RUN));
    if (settings.get(Keys.RC) == StartLines.NEVER) {
      shell.skipStartFile();
    }
    interpreter.showAroundWith(() -> new Tour(shell, () -> open(TOUR)).walk());
    interpreter.runScriptsWith(new DeferredScripts(shell, scripts(settings)));
    return shell;
  }

  /** A sandbox has profiles of its own: only an option that stands beside it chooses another. */
  private String profile(Settings settings) {
    var sandbox = settings.get(Keys.SANDBOX);
    boolean said = settings.configuration().origin(Keys.PROFILE) == Origin.FLAG;
    if (sandbox.isPresent() && !said) {
      return sandbox.get().name().toLowerCase(Locale.ROOT);
    }
    var resumed = settings.get(Keys.RESUME);
    return resumed.isPresent() && !said
        ? Runs.profileOf(resumed.get(), host)
        : settings.get(Keys.PROFILE);
  }

  private static ScriptOptions scripts(Settings settings) {
    return new ScriptOptions(
        settings.get(Keys.KEEP_GOING),
        settings.get(Keys.DEFINE),
        settings.get(Keys.RC) == StartLines.ALWAYS);
  }

  private int serve(Shell shell, List<String> words) {
    serving = shell;
    var resumed = shell.session().settings().get(Keys.RESUME);
    if (resumed.isPresent()) {
      return resume(shell, resumed.get(), words);
    }
    var evals = shell.session().settings().get(Keys.EVAL);
    if (words.isEmpty() && evals.isEmpty() && host.terminals().in()) {
      return prompt.serve(shell);
    }
    shell.begin();
    return shell.end(carryOut(shell, words, evals));
  }

  private int carryOut(Shell shell, List<String> words, List<String> evals) {
    if (!evals.isEmpty()) {
      shell.interpreter().exchangeArgs(words.toArray(new String[0]));
      var scripts = new ScriptHost(shell, scripts(shell.session().settings()));
      return shell.guarded(
          () -> {
            scripts.begin();
            scripts.evaluate(evals);
          });
    }
    if (words.isEmpty()) {
      return script(shell, "-", words);
    }
    var first = words.get(0);
    if (first.equals("run") && words.size() > 1 && !words.get(1).equals("--help")) {
      return script(shell, words.get(1), words.subList(2, words.size()));
    }
    return isScript(first)
        ? script(shell, first, words.subList(1, words.size()))
        : command(shell, words);
  }

  private static int command(Shell shell, List<String> words) {
    var scripts = scripts(shell.session().settings());
    // What reads files of lines is loaded only where there may be one, and they are to be run.
    if (scripts.startLines() && !words.get(0).equals(CHECK)) {
      int status = shell.guarded(() -> new ScriptHost(shell, scripts).begin());
      if (status != ExitStatus.OK.code() || shell.exitRequested().isPresent()) {
        return status;
      }
    }
    return shell.perform(words);
  }

  private static int script(Shell shell, String file, List<String> args) {
    var scripts = new ScriptHost(shell, scripts(shell.session().settings()));
    shell.interpreter().runScriptsWith(scripts);
    return shell.guarded(() -> scripts.runFile(file, args));
  }

  private static int resume(Shell shell, String id, List<String> words) {
    var settings = shell.session().settings();
    var scripts = new ScriptHost(shell, scripts(settings));
    shell.interpreter().runScriptsWith(scripts);
    return shell.guarded(() -> scripts.resume(id, words, settings.get(Keys.ASSUME)));
  }

  /**
   * The process is about to end by a signal: says what is on its way, and how to go on. No change
   * is begun from here on.
   */
  void interrupted() {
    var shell = serving;
    if (shell != null) {
      shell.toldToEnd();
    }
  }

  /** A path to a file is a script of any name: that is how {@code #!} calls it. */
  private boolean isScript(String word) {
    return word.equals("-")
        || word.endsWith(".jsh")
        || (word.indexOf('/') >= 0 && Files.isRegularFile(host.path(word)));
  }
}
