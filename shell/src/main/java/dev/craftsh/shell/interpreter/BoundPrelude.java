package dev.craftsh.shell.interpreter;

import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.prelude.Functions;
import dev.craftsh.shell.prelude.Prelude;
import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.render.Look;
import dev.craftsh.shell.render.OutputFormat;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.Views;
import dev.craftsh.shell.session.ExitRequested;
import dev.craftsh.shell.session.Session;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The prelude of one shell. */
final class BoundPrelude implements Prelude {
  private final Interpreter interpreter;
  private final Session session;
  private final Display display;
  private String[] args = {};
  private Map<String, Object> parameters = Map.of();

  BoundPrelude(Interpreter interpreter, Session session, Display display) {
    this.interpreter = interpreter;
    this.session = session;
    this.display = display;
  }

  String[] exchangeArgs(String[] words) {
    var before = args;
    args = words.clone();
    return before;
  }

  @Override
  public StoreClient store() {
    return session.store();
  }

  @Override
  public Session session() {
    return session;
  }

  @Override
  public String[] args() {
    return args.clone();
  }

  Map<String, Object> exchangeParameters(Map<String, Object> values) {
    var before = parameters;
    parameters = values;
    return before;
  }

  @Override
  public @Nullable Object parameter(String name) {
    return parameters.get(name);
  }

  @Override
  public Result last() {
    return interpreter.last();
  }

  @Override
  public Result run(String commandLine) {
    var outcome = interpreter.commandLine(commandLine);
    outcome
        .destination()
        .ifPresent(there -> there.take(outcome.result(), outcome.look(), session.host(), display));
    return outcome.result();
  }

  @Override
  public Result run(List<String> words) {
    return interpreter.command(words).result();
  }

  @Override
  public void say(String words) {
    display.say(words);
  }

  @Override
  public RuntimeException fail(int status, String what, String why, String remedy) {
    var known = ExitStatus.of(status);
    if (known.isEmpty() || known.get() == ExitStatus.OK) {
      throw new IllegalArgumentException(
          status + " is no exit status of a failure; exit(" + status + ") ends with any number");
    }
    throw ShellException.ofScript(known.get(), what, why, remedy);
  }

  @Override
  public void print(@Nullable Object value) {
    display.show(Views.resultOf(value), Look.OF_JAVA);
  }

  @Override
  public String table(@Nullable Object value) {
    return Display.text(Views.resultOf(value), OutputFormat.TABLE);
  }

  @Override
  public String json(@Nullable Object value) {
    return Display.text(Views.resultOf(value), OutputFormat.JSON);
  }

  @Override
  public void exit(int status) {
    throw new ExitRequested(status);
  }

  @Override
  public void systemExit(int status) {
    if (session.host().terminals().in()) {
      throw ShellException.failed(
          ErrorCodes.NOT_HERE,
          "System.exit(" + status + ") was not carried out",
          "it would end the shell, whatever else runs in it",
          "exit(" + status + ") leaves the shell");
    }
    exit(status);
  }

  @Override
  public void allowConsole() {
    if (session.host().terminals().in()) {
      throw ShellException.failed(
          ErrorCodes.NOT_HERE,
          "System.console() is not to be had here",
          "Ctrl-C could not end its waiting for a line",
          "ask(\"Name? \") and secret(\"Password? \") ask here; System.in is what you type");
    }
  }

  @Override
  public String upload(String file) {
    var path = session.host().path(file);
    var progress = display.progress();
    try {
      return session
          .store()
          .uploadFile(
              path, (sent, total) -> progress.sent(path.getFileName().toString(), sent, total));
    } finally {
      progress.end();
    }
  }

  @Override
  public <T, R> List<R> parallel(
      Iterable<? extends T> items, int jobs, Functions.Work<? super T, ? extends R> work) {
    var all = new ArrayList<T>();
    items.forEach(all::add);
    return new ParallelWork<T, R>(all, work, this, display, interpreter.limit())
        .carryOut(jobs, session.stops());
  }

  @Override
  public String ask(String question) {
    return session.ask(question, "an argument of the script");
  }

  @Override
  public Secret secret(String question) {
    return session.secret(question, "a file that the script reads");
  }

  @Override
  public Stream<String> lines() {
    var input = new InputStreamReader(session.host().in(), StandardCharsets.UTF_8);
    return new BufferedReader(input).lines();
  }
}
