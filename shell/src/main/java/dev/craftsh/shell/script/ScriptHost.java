package dev.craftsh.shell.script;

import dev.craftsh.shell.command.ScriptRunner;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Failed;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.interpreter.JavaFailed;
import dev.craftsh.shell.interpreter.Outcome;
import dev.craftsh.shell.interpreter.Reading;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.interpreter.Unit;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.ExitRequested;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Runs whole texts through a shell; the first failure ends them, and says where it happened. */
public final class ScriptHost implements ScriptRunner {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final Shell shell;
  private final Host host;

  public ScriptHost(Shell shell) {
    this.shell = shell;
    host = shell.session().host();
  }

  /** Runs a script inside another, or from the prompt; its {@code exit} ends only itself. */
  @Override
  public Result run(String file, List<String> args) {
    try {
      runFile(file, args);
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

  /** Runs a script; {@code -} is standard input. */
  public void runFile(String file, List<String> args) {
    var text = file.equals("-") ? standardInput() : read(file);
    if (args.equals(List.of("--help"))) {
      var usage = HeadComment.of(text);
      if (usage.isPresent()) {
        host.out().println(usage.get());
        return;
      }
    }
    var before = shell.interpreter().exchangeArgs(args.toArray(new String[0]));
    try {
      runText(file.equals("-") ? "stdin" : file, text);
    } finally {
      shell.interpreter().exchangeArgs(before);
    }
  }

  /** Runs the texts of {@code --eval}; shows what the last unit gave, if it gave anything. */
  public void evaluate(List<String> texts) {
    var last = Optional.<Outcome>empty();
    for (var text : texts) {
      boolean one = text.strip().indexOf('\n') < 0;
      var units = shell.units(text);
      for (var unit = units.next(); unit.isPresent(); unit = units.next()) {
        var name = one ? "" : "-e";
        last = Optional.of(carryOut(name, unit.get()));
      }
    }
    last.ifPresent(shell::show);
  }

  private void runText(String name, String text) {
    var units = shell.units(text);
    for (var unit = next(name, units); unit.isPresent(); unit = next(name, units)) {
      var outcome = carryOut(name, unit.get());
      if (unit.get().reading() == Reading.COMMAND) {
        shell.show(outcome);
      }
    }
  }

  private static Optional<Unit> next(String name, dev.craftsh.shell.interpreter.UnitReader units) {
    try {
      return units.next();
    } catch (ShellException incomplete) {
      throw new Failed(Failures.of(incomplete).at(name));
    }
  }

  private Outcome carryOut(String name, Unit unit) {
    try {
      return shell.interpreter().interpret(unit.text());
    } catch (RuntimeException thrown) {
      var failure = Failures.of(thrown);
      throw new Failed(name.isEmpty() ? failure : failure.at(name + ":" + place(unit, thrown)));
    }
  }

  private static String place(Unit unit, RuntimeException thrown) {
    if (!(thrown instanceof JavaFailed java) || java.line() == 0) {
      return unit.line() + ":" + unit.column();
    }
    int line = unit.line() + java.line() - 1;
    if (java.column() == 0) {
      return String.valueOf(line);
    }
    int column = java.line() == 1 ? unit.column() + java.column() - 1 : java.column();
    return line + ":" + column;
  }

  private String read(String file) {
    try {
      var text = Files.readString(host.path(file));
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (IOException unreadable) {
      boolean exists = Files.exists(host.path(file));
      throw ShellException.usage(
          ErrorCodes.FILE,
          "Cannot run " + file,
          exists ? "it is no readable text file" : "there is no such file",
          "check the name of the script");
    }
  }

  private String standardInput() {
    try {
      return new String(host.in().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw ShellException.failed(
          ErrorCodes.FILE, "Cannot read the script", "standard input broke off", "try again");
    }
  }
}
