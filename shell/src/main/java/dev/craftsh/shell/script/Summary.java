package dev.craftsh.shell.script;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.Failed;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.render.OutputFormat;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.View;
import java.util.List;
import java.util.Optional;

/** What a script that went on after failures says at its end. */
final class Summary implements View<Failure> {

  private Summary() {}

  /** The failure of the whole, with a table of those that it is made of. */
  static Failed of(List<Failure> failures, int units) {
    var table = Display.text(Result.rows(new Summary(), failures), OutputFormat.TABLE);
    return new Failed(
        new Failure(
            ErrorCodes.PARTLY_DONE,
            failures.size() + " of " + units + " statements and commands failed",
            "the script went on after each, as --keep-going says",
            "mend them one by one; what succeeded stays",
            table.lines().toList(),
            Optional.empty(),
            ExitStatus.PARTLY_DONE,
            new IllegalStateException("partly done", failures.get(0).cause())));
  }

  @Override
  public List<Column<Failure>> columns() {
    return List.of(
        Column.of("status", failure -> failure.status().code()),
        Column.of("code", Failure::code),
        Column.of("failed", Failure::placed));
  }
}
