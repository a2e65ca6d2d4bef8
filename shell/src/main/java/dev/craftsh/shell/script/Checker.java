package dev.craftsh.shell.script;

import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.command.Unsatisfied;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.interpreter.Unit;
import dev.craftsh.shell.result.FindingRow;
import dev.craftsh.shell.result.FindingView;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for the mistakes of scripts without running them. */
final class Checker {
  private final SourceFiles sources;
  private final CommandRegistry commands;
  private final Optional<SourceFile> before;

  /** {@code before} is what goes before each of them. */
  Checker(SourceFiles sources, CommandRegistry commands, Optional<SourceFile> before) {
    this.before = before;
    this.sources = sources;
    this.commands = commands;
  }

  /** Nothing, or notes, when all is well; otherwise throws with all findings. */
  Result check(List<String> files) {
    var all = new ArrayList<FindingRow>();
    for (var file : files) {
      all.addAll(check(sources.read(file)));
    }
    var result = Result.rows(new FindingView(), all);
    int mistakes = 0;
    for (var row : all) {
      mistakes += row.severity().equals("error") ? 1 : 0;
    }
    if (mistakes == 0) {
      return result;
    }
    var what = mistakes == 1 ? "1 mistake" : mistakes + " mistakes";
    throw new Unsatisfied(
        result,
        ShellException.failed(
            ErrorCodes.CHECK, what + " found", "", "mend them, then check again"));
  }

  private List<FindingRow> check(SourceFile main) {
    var rows = new ArrayList<FindingRow>();
    try {
      var head = HeadComment.of(main);
      var declarations = new ArrayList<Unit>();
      head.parameters().forEach(parameter -> declarations.add(parameter.declaration()));
      var program = new ScriptReader(sources, commands).after(before).read(main, declarations);
      var findings = new Findings(program);
      findings.addCommands(commands);
      Forms.check(program, findings);
      findings.all().forEach(finding -> rows.add(finding.row()));
    } catch (PlacedFailure unreadable) {
      rows.add(unreadable.finding().row());
    }
    return rows;
  }
}
