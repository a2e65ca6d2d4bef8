package dev.craftsh.shell.script;

import dev.craftsh.shell.command.ScriptRunner;
import dev.craftsh.shell.config.Assumption;
import dev.craftsh.shell.engine.SourcePlace;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Failed;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.interpreter.Interpreter;
import dev.craftsh.shell.interpreter.JavaFailed;
import dev.craftsh.shell.interpreter.Outcome;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.interpreter.Unit;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.ExitRequested;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs whole texts through a shell; the first failure ends them, and says where it happened. */
public final class ScriptHost implements ScriptRunner {
  private final Shell shell;
  private final ScriptOptions options;
  private final SourceFiles sources;
  private boolean batch;
  private Optional<Recording> recording = Optional.empty();
  private Optional<SourceFile> before = Optional.empty();

  public ScriptHost(Shell shell, ScriptOptions options) {
    this.shell = shell;
    this.options = options;
    sources = new SourceFiles(shell.session().host());
  }

  /** Runs a script inside another, or from the prompt; its {@code exit} ends only itself. */
  @Override
  public Result run(String file, List<String> args) {
    try {
      perform(file, args, List.of());
      return Result.nothing();
    } catch (ExitRequested exit) {
      if (exit.status() == 0) {
        return Result.nothing();
      }
      throw ShellException.failed(
          ErrorCodes.JAVA_THREW,
          file + " ended with status " + exit.status(),
          "the script called exit",
          "");
    }
  }

  @Override
  public void load(String file) {
    load(sources.read(file));
  }

  private void load(SourceFile file) {
    var program = reader().read(file, List.of());
    new Performance(shell, program, false).run(new InterpretedSteps(interpreter(), program));
  }

  /** Carries out the user's own lines, where they are wanted, before lines that are no script. */
  public void begin() {
    startLines(options.startLines()).ifPresent(this::load);
  }

  private Optional<SourceFile> startLines(boolean wanted) {
    return wanted ? sources.startLines() : Optional.empty();
  }

  @Override
  public Result check(List<String> files) {
    var before = startLines(options.startLines());
    return new Checker(sources, interpreter().commands(), before).check(files);
  }

  /** Runs a script as the work of the whole process; {@code -} is standard input. */
  public void runFile(String file, List<String> words) {
    var asked = new Recording.Asked(file, words, options.definitions(), options.startLines());
    runAll(asked, Recording.fresh(shell, asked));
  }

  /**
   * Goes on with a run that broke off.
   *
   * @param words the script and its arguments, where they are given again; they must be the same
   */
  public void resume(String id, List<String> words, Assumption assumption) {
    var runs = interpreter().journal().runs().orElseThrow(() -> nothingKept(id));
    var broken = runs.find(id);
    var host = shell.session().host();
    Recording.requireSameFolder(broken.head(), host.directory().toString());
    var asked =
        words.isEmpty()
            ? Recording.askedThen(broken.head())
            : new Recording.Asked(
                words.get(0),
                words.subList(1, words.size()),
                options.definitions(),
                broken.head().startLines());
    runAll(asked, Recording.resumed(shell, asked, broken, assumption));
  }

  private static ShellException nothingKept(String id) {
    return ShellException.usage(
        ErrorCodes.RESUME,
        "Cannot resume " + id,
        "runs are not kept with --ephemeral, on an embedded store, or without a home folder",
        "run the script anew");
  }

  private void runAll(Recording.Asked asked, Recording noted) {
    batch = true;
    recording = Optional.of(noted);
    before = startLines(asked.startLines());
    perform(asked.file(), asked.words(), asked.definitions());
  }

  private void perform(String file, List<String> words, List<String> definitions) {
    var main = sources.read(file);
    var head = HeadComment.of(main);
    if (head.help().isPresent() && words.equals(List.of("--help"))) {
      shell.session().host().out().println(head.help().get());
      return;
    }
    StrayOptions.refuse(main, words);
    var call = Call.of(words, head, definitions);
    var parameters = new Parameters(file, head.parameters(), shell.session().host());
    var values = parameters.values(call.definitions());
    inScope(call.args(), values, () -> interpreter().engine().apart(() -> perform(main, head)));
  }

  private void inScope(List<String> args, Map<String, Object> values, Runnable work) {
    var interpreter = interpreter();
    var outerArgs = interpreter.exchangeArgs(args.toArray(new String[0]));
    var outerValues = interpreter.exchangeParameters(values);
    try {
      work.run();
    } finally {
      interpreter.exchangeArgs(outerArgs);
      interpreter.exchangeParameters(outerValues);
    }
  }

  private void perform(SourceFile main, HeadComment head) {
    var first = before;
    // A script that this one runs stands alone.
    before = Optional.empty();
    // At the prompt JShell runs it, whose code Ctrl-C can stop.
    var cache = batch ? cache(first.isPresent()) : Optional.<ScriptCache>empty();
    var kept = cache.flatMap(known -> known.find(main, sources));
    if (kept.isPresent()) {
      var ready = kept.get();
      perform(ready.program(), new CompiledSteps(interpreter(), ready.program(), ready.form()));
      return;
    }
    var declarations = new ArrayList<Unit>();
    head.parameters().forEach(parameter -> declarations.add(parameter.declaration()));
    var program = reader().after(first).read(main, declarations);
    var findings = new Findings(program);
    findings.addCommands(interpreter().commands());
    var form = batch ? Forms.compile(program, findings) : Optional.<CompiledForm>empty();
    findings.refuse();
    if (form.isPresent()) {
      cache.ifPresent(folder -> folder.keep(new Ready(program, form.get())));
      perform(program, new CompiledSteps(interpreter(), program, form.get()));
    } else {
      perform(program, new InterpretedSteps(interpreter(), program));
    }
  }

  private void perform(Program program, Steps steps) {
    try (steps) {
      var performance = new Performance(shell, program, options.keepGoing());
      var noted = recording;
      // A script that runs another is noted as a whole.
      recording = Optional.empty();
      if (noted.isPresent()) {
        noted.get().during(program, () -> performance.run(steps));
      } else {
        performance.run(steps);
      }
    }
  }

  private Optional<ScriptCache> cache(boolean startLines) {
    return shell.session().settings().ephemeral()
        ? Optional.empty()
        : ScriptCache.of(shell.session().host(), startLines);
  }

  private Interpreter interpreter() {
    return shell.interpreter();
  }

  private ScriptReader reader() {
    return new ScriptReader(sources, interpreter().commands());
  }

  /**
   * Runs the texts of {@code --eval}; shows what the last unit gave, if it gave anything. What a
   * line sends into a file or to a program goes there, whichever line it is.
   */
  public void evaluate(List<String> texts) {
    var last = Optional.<Outcome>empty();
    for (var text : texts) {
      boolean one = text.strip().indexOf('\n') < 0;
      var units = shell.units(text);
      for (var unit = units.next(); unit.isPresent(); unit = units.next()) {
        var outcome = carryOut(one ? "" : "-e", unit.get());
        boolean sent = outcome.destination().isPresent();
        if (sent) {
          shell.show(outcome);
        }
        last = sent ? Optional.empty() : Optional.of(outcome);
      }
    }
    last.ifPresent(shell::show);
  }

  private Outcome carryOut(String name, Unit unit) {
    var place = new SourcePlace(name, unit.line(), unit.column());
    try {
      return name.isEmpty()
          ? interpreter().interpret(unit.text())
          : interpreter().interpret(unit, place);
    } catch (RuntimeException thrown) {
      var failure = Failures.of(thrown);
      var at = thrown instanceof JavaFailed java ? java.place().orElse(place) : place;
      throw new Failed(name.isEmpty() ? failure : failure.at(at.toString()));
    }
  }
}
