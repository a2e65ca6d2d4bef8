package dev.craftsh.shell.interpreter;

import dev.craftsh.client.error.StoreException;
import dev.craftsh.shell.command.Command;
import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.command.Guide;
import dev.craftsh.shell.command.Invocation;
import dev.craftsh.shell.command.Meant;
import dev.craftsh.shell.command.OnPremises;
import dev.craftsh.shell.command.ScriptRunner;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.job.JobView;
import dev.craftsh.shell.job.Jobs;
import dev.craftsh.shell.journal.Journal;
import dev.craftsh.shell.mask.MaskedArguments;
import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.render.Look;
import dev.craftsh.shell.result.Progress;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.Session;
import dev.craftsh.shell.workspace.Workspace;
import java.util.List;

/** Calls commands, here or in the background. */
final class CommandCalls {
  private final Session session;
  private final CommandRegistry commands;
  private final Display display;
  private final Workspace workspace;
  private final Journal journal;
  private final Jobs jobs;
  private ScriptRunner scripts = ScriptRunner.NONE;
  private Guide guide = Guide.NONE;

  CommandCalls(
      Session session,
      CommandRegistry commands,
      Display display,
      Workspace workspace,
      Journal journal,
      Jobs jobs) {
    this.session = session;
    this.commands = commands;
    this.display = display;
    this.workspace = workspace;
    this.journal = journal;
    this.jobs = jobs;
  }

  void showAroundWith(Guide other) {
    guide = other;
  }

  void runScriptsWith(ScriptRunner runner) {
    scripts = runner;
  }

  ScriptRunner scripts() {
    return scripts;
  }

  /** Begins a job; what is wrong with its line is told now. */
  Outcome begin(CommandLine line, String text) {
    var words = translated(line.words());
    var command = commands.get(words.get(0));
    BackgroundLine.check(line, command.spec());
    line.destination().ifPresent(there -> there.check(session.host(), session::ask));
    of(command, words, session, Progress.SILENT);
    var stripped = text.strip();
    var job =
        jobs.start(
            stripped.substring(0, stripped.length() - 1).strip(),
            session.profile(),
            progress -> carryOut(line, command, words, of(command, words, session, progress)));
    return Outcome.of(
        Result.done("Job " + job.number() + " began", new JobView(), JobView.Row.of(job)));
  }

  /** How a job's line says that what it gives shall be shown. */
  Look look(String line) {
    var words = translated(CommandWords.read(line).words());
    var command = commands.get(words.get(0));
    return OutputWishes.of(of(command, words, session, Progress.SILENT), command).look();
  }

  private Result carryOut(CommandLine line, Command command, List<String> words, Invocation call) {
    var wishes = OutputWishes.of(call, command);
    var result = wishes.selection().of(run(command, words, call));
    if (line.destination().isEmpty()) {
      return result;
    }
    line.destination().get().take(result, wishes.look(), session.host(), display);
    return Result.nothing();
  }

  /** One of several command lines that are parts of another. */
  Result part(List<String> typed, Session own, Progress progress) {
    var words = translated(typed);
    var command = commands.get(words.get(0));
    var call = of(command, words, own, progress);
    var selection = OutputWishes.of(call, command).selection();
    selection.check(command.spec().shapes());
    return selection.of(run(command, words, call));
  }

  /** The words of the command that is meant, if these are another tool's. */
  List<String> translated(List<String> words) {
    var command = commands.get(words.get(0));
    var translated = command.translated(session, words.subList(1, words.size()));
    return translated.isEmpty() ? words : translated(translated);
  }

  Invocation of(Command command, List<String> words, Session own, Progress progress) {
    return Invocation.of(
        command.spec(),
        words.subList(1, words.size()),
        new Invocation.Surroundings(
            own,
            commands,
            scripts,
            new PartLines(this, own, display),
            progress,
            workspace,
            guide,
            journal,
            display.pages(),
            jobs));
  }

  /** Carries out a command, and has the journal know what it changed. */
  Result run(Command command, List<String> words, Invocation call) {
    return journal.unit(() -> MaskedArguments.line(words), () -> run(command, call));
  }

  private Result run(Command command, Invocation call) {
    if (call.asksForKeys()) {
      return call.keys();
    }
    if (command.changes(call) && session.settings().readOnly()) {
      throw ShellException.readOnly(command.spec().name(), session.howToWrite());
    }
    try {
      OnPremises.requireThatItKnows(command.spec(), call);
      return session.endings().asOne(() -> command.run(call));
    } catch (StoreException refused) {
      throw Meant.improve(refused, command.spec(), call);
    }
  }
}
