package dev.craftsh.shell.command;

import dev.craftsh.client.StoreClient;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.job.Jobs;
import dev.craftsh.shell.journal.Journal;
import dev.craftsh.shell.result.Pages;
import dev.craftsh.shell.result.Progress;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.Session;
import dev.craftsh.shell.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One call of a command: what was given, and who is there to serve it. */
public final class Invocation {
  private final Arguments arguments;
  private final CommandSpec spec;
  private final Surroundings surroundings;

  /** Everything of a call that is not on its line. */
  public record Surroundings(
      Session session,
      CommandRegistry commands,
      ScriptRunner scripts,
      LineRunner lines,
      Progress progress,
      Workspace workspace,
      Guide guide,
      Journal journal,
      Pages pages,
      Jobs jobs) {}

  private Invocation(CommandSpec spec, Arguments arguments, Surroundings surroundings) {
    this.spec = spec;
    this.arguments = arguments;
    this.surroundings = surroundings;
  }

  /** Sorts the words that follow the command's name. */
  public static Invocation of(CommandSpec spec, List<String> words, Surroundings surroundings) {
    return new Invocation(spec, Arguments.parse(spec, words), surroundings);
  }

  /** Whether nothing is wanted but the names of what the result would have. */
  public boolean asksForKeys() {
    return arguments.askForKeys();
  }

  /** The names of what the result would have. */
  public Result keys() {
    return Result.rows(new CommandSchema(), CommandSchema.of(List.of(spec)));
  }

  public Session session() {
    return surroundings.session();
  }

  /** The client of the session; the same object that Java code has as {@code store}. */
  public StoreClient store() {
    return surroundings.session().store();
  }

  public CommandRegistry commands() {
    return surroundings.commands();
  }

  public ScriptRunner scripts() {
    return surroundings.scripts();
  }

  /** Carries out other command lines. */
  public LineRunner lines() {
    return surroundings.lines();
  }

  /** The Java side of the shell. */
  public Workspace workspace() {
    return surroundings.workspace();
  }

  /** Who shows around. */
  public Guide guide() {
    return surroundings.guide();
  }

  /** What was changed through this shell. */
  public Journal journal() {
    return surroundings.journal();
  }

  /** What of a long result was not shown yet. */
  public Pages pages() {
    return surroundings.pages();
  }

  /** What runs in the background. */
  public Jobs jobs() {
    return surroundings.jobs();
  }

  public Progress progress() {
    return surroundings.progress();
  }

  /** The value of an argument that the spec requires. */
  public String one(String name) {
    return arguments.get(name).get(0);
  }

  /** The value of an optional argument or a flag. */
  public Optional<String> optional(String name) {
    var given = arguments.get(name);
    return given.isEmpty() ? Optional.empty() : Optional.of(given.get(0));
  }

  /** Whether a flag was given. */
  public boolean has(String flag) {
    return !arguments.get(flag).isEmpty();
  }

  /** All values of a repeated argument or flag. */
  public List<String> all(String name) {
    return arguments.get(name);
  }

  /** All values, also those joined by commas, each as {@code parse} reads it. */
  public <T> List<T> each(String name, Function<String, T> parse) {
    var values = new ArrayList<T>();
    for (var given : arguments.get(name)) {
      for (int from = 0; from <= given.length(); ) {
        int comma = given.indexOf(',', from);
        int end = comma < 0 ? given.length() : comma;
        if (end > from) {
          values.add(parse.apply(given.substring(from, end)));
        }
        from = end + 1;
      }
    }
    return values;
  }

  /** The value as a number from 1. */
  public int number(String name) {
    return number(name, one(name));
  }

  /** {@code text} as a number from 1; {@code name} is what to call it when it is none. */
  public int number(String name, String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, with the text that was given.
    }
    throw ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot run " + spec.name(),
        "the " + name + " \"" + text + "\" is not a number from 1",
        "usage: " + spec.usage());
  }

  /** The value as a path, from the user's working directory. */
  public Path file(String name) {
    return session().host().path(one(name));
  }
}
