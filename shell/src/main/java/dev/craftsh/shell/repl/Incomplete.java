package dev.craftsh.shell.repl;

import dev.craftsh.shell.interpreter.Reading;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.interpreter.Unfinished;
import java.util.function.Predicate;

/** Whether what was typed so far ends in the middle of a unit. */
final class Incomplete implements Predicate<String> {
  private final Shell shell;

  Incomplete(Shell shell) {
    this.shell = shell;
  }

  @Override
  public boolean test(String text) {
    if (OsCommand.isMeant(text, shell)) {
      return false;
    }
    try {
      var units = shell.units(text);
      var last = units.next();
      for (var unit = last; unit.isPresent(); unit = units.next()) {
        last = unit;
      }
      return last.isPresent() && last.get().reading() == Reading.COMMAND && text.endsWith("\\");
    } catch (Unfinished unfinished) {
      return true;
    }
  }
}
