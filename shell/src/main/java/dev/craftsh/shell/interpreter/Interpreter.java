package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.command.Guide;
import dev.craftsh.shell.command.ScriptRunner;
import dev.craftsh.shell.command.Unsatisfied;
import dev.craftsh.shell.engine.SnippetFailure;
import dev.craftsh.shell.engine.SnippetFailure.SnippetThrew;
import dev.craftsh.shell.engine.SnippetsFactory;
import dev.craftsh.shell.engine.SourcePlace;
import dev.craftsh.shell.job.Job;
import dev.craftsh.shell.job.Jobs;
import dev.craftsh.shell.journal.Journal;
import dev.craftsh.shell.mask.SecretMask;
import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.render.Look;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.Views;
import dev.craftsh.shell.session.ExitRequested;
import dev.craftsh.shell.session.Interceptions;
import dev.craftsh.shell.session.Session;
import java.util.List;
import java.util.Map;

/** Turns one unit of text into its result: the same one for the prompt, options and scripts. */
public final class Interpreter implements AutoCloseable {
  private final Session session;
  private final CommandRegistry commands;
  private final Display display;
  private final Classifier classifier;
  private final BoundPrelude prelude;
  private final JavaEngine engine;
  private final JavaWorkspace workspace;
  private final Journal journal;
  private final Jobs jobs;
  private final CommandCalls calls;
  private final CommandLimit limit;
  private volatile Runnable interruptedToo = () -> {};
  private volatile Result last = Result.nothing();

  public Interpreter(
      Session session, CommandRegistry commands, Display display, SnippetsFactory factory) {
    this.session = session;
    this.commands = commands;
    this.display = display;
    prelude = new BoundPrelude(this, session, display);
    engine = new JavaEngine(factory, prelude);
    classifier = new Classifier(commands, engine::hasVariable);
    workspace = new JavaWorkspace(this, display);
    journal = new Journal(session, display::say);
    session.interceptions().put(Interceptions.Seat.JOURNAL, journal);
    jobs = new Jobs(session.host().clock(), session::cancelRequests);
    limit = new CommandLimit(session);
    calls = new CommandCalls(session, commands, display, workspace, journal, jobs);
  }

  /** Names who runs scripts; they stand above this class, which therefore cannot make one. */
  public void runScriptsWith(ScriptRunner runner) {
    calls.runScriptsWith(runner);
  }

  /** Names who shows around, which takes a shell of its own. */
  public void showAroundWith(Guide other) {
    calls.showAroundWith(other);
  }

  /** From now on {@link #interrupt} does this as well. */
  public void interruptToo(Runnable work) {
    interruptedToo = work;
  }

  /** Carries out one unit: a command line, or complete Java. */
  public Outcome interpret(String text) {
    return switch (classifier.read(text)) {
      case EMPTY -> Outcome.of(Result.nothing());
      case COMMAND -> typed(text);
      case UNKNOWN_COMMAND -> throw commands.unknown(CommandWords.split(text).get(0));
      case JAVA -> isLoad(text) ? load(text) : workspace.typed(text, java(text, SourcePlace.TYPED));
    };
  }

  /** Carries out a unit of a script, which begins at {@code place}. */
  public Outcome interpret(Unit unit, SourcePlace place) {
    return switch (unit.reading()) {
      case EMPTY -> Outcome.of(Result.nothing());
      case COMMAND -> commandLine(unit.text());
      case UNKNOWN_COMMAND -> throw commands.unknown(CommandWords.split(unit.text()).get(0));
      case JAVA -> isLoad(unit.text()) ? load(unit.text()) : java(unit.text(), place);
    };
  }

  private Outcome load(String text) {
    calls.scripts().load(LoadCall.of(text).orElseThrow());
    return Outcome.of(Result.nothing());
  }

  private static boolean isLoad(String text) {
    return LoadCall.of(text).isPresent();
  }

  private Outcome typed(String text) {
    var status = ExitExpression.in(text);
    if (status.isPresent()) {
      return java(status.get(), SourcePlace.TYPED);
    }
    var line = CommandWords.read(text);
    return line.inBackground() && jobs.areAllowed() ? calls.begin(line, text) : commandLine(text);
  }

  /** How what a job gave is to be shown. */
  Look look(Job job) {
    return calls.look(job.line());
  }

  /** Carries out one command line. */
  Outcome commandLine(String text) {
    var line = CommandWords.read(text);
    if (line.inBackground()) {
      throw BackgroundLine.onlyAtThePrompt();
    }
    line.destination().ifPresent(there -> there.check(session.host(), session::ask));
    var outcome = command(line.words());
    return new Outcome(outcome.result(), outcome.look(), line.destination(), outcome.ofJava());
  }

  /** Carries out one command, its words split already. */
  public Outcome command(List<String> typed) {
    var topic = HelpAsked.about(typed, commands);
    if (topic.isPresent()) {
      return command(List.of("help", topic.get()));
    }
    var words = calls.translated(Again.spelled(typed));
    var command = commands.get(words.get(0));
    if (HelpAsked.by(words)) {
      return command(List.of("help", command.spec().name()));
    }
    var call = calls.of(command, words, session, display.progress());
    var wishes = OutputWishes.of(call, command);
    wishes.selection().check(command.spec().shapes());
    try {
      var result = wishes.selection().of(limit.within(() -> calls.run(command, words, call)));
      if (command.changes(call)) {
        display.begin();
      }
      return command.continues()
          ? Outcome.ofJava(result, wishes.look())
          : Outcome.of(remember(result), wishes.look());
    } catch (Unsatisfied found) {
      // What was done is told also to whoever pressed Ctrl-C meanwhile.
      display.begin();
      display.show(wishes.selection().of(found.result()), wishes.look());
      throw found;
    }
  }

  Outcome java(String text, SourcePlace place) {
    return journal.javaUnit(() -> SecretMask.mask(text), () -> evaluated(text, place));
  }

  private Outcome evaluated(String text, SourcePlace place) {
    try {
      var evaluation = engine.snippets().evaluate(text, place);
      return Outcome.ofJava(
          evaluation.hasValue() ? remember(Views.resultOf(evaluation.value())) : Result.nothing(),
          Look.OF_JAVA);
    } catch (SnippetFailure failure) {
      if (failure instanceof SnippetThrew threw && threw.thrown() instanceof ExitRequested exit) {
        throw exit;
      }
      if (failure instanceof SnippetThrew threw && threw.letGo()) {
        last = Result.nothing();
      }
      throw JavaFailed.of(failure, text, place)
          .advising(MeantCommand.remedy(text, commands))
          .traced(workspace.preferences());
    }
  }

  /** What is changed through this shell. */
  public Journal journal() {
    return journal;
  }

  /** What runs in the background. */
  public Jobs jobs() {
    return jobs;
  }

  /** The Java side, as commands see it. */
  public JavaWorkspace workspace() {
    return workspace;
  }

  /** What carries out Java. */
  public JavaEngine engine() {
    return engine;
  }

  private Result remember(Result result) {
    if (!(result instanceof Result.Nothing)) {
      last = result;
    }
    return result;
  }

  /** What the last unit gave. */
  Result last() {
    return last;
  }

  public Classifier classifier() {
    return classifier;
  }

  public CommandRegistry commands() {
    return commands;
  }

  public Session session() {
    return session;
  }

  Display display() {
    return display;
  }

  /** How long commands may take. */
  CommandLimit limit() {
    return limit;
  }

  /** The words after a script's name, for as long as it runs; returns those before. */
  public String[] exchangeArgs(String[] args) {
    return prelude.exchangeArgs(args);
  }

  /** The values of a script's parameters, for as long as it runs; returns those before. */
  public Map<String, Object> exchangeParameters(Map<String, Object> values) {
    return prelude.exchangeParameters(values);
  }

  /**
   * Does what may call code of values that Java gave, such as their {@code toString}: {@link
   * #interrupt} ends it, and what it throws is told as of any Java code.
   */
  void carefully(Runnable work) {
    try {
      engine.attend(work);
    } catch (SnippetFailure failure) {
      throw JavaFailed.of(failure, "", SourcePlace.TYPED).traced(workspace.preferences());
    }
  }

  /** Lets go of what Java code holds, if it fills the memory. */
  void makeRoom() {
    if (engine.makeRoom()) {
      last = Result.nothing();
    }
  }

  /** Ends what runs now: requests in flight and Java code; from any thread. */
  public void interrupt() {
    interruptedToo.run();
    display.stop();
    jobs.leave();
    session.cancelRequests();
    engine.stop();
  }

  @Override
  public void close() {
    engine.close();
    session.close();
  }
}
