package dev.craftsh.shell.script;

import dev.craftsh.shell.command.CommandCheck;
import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.engine.MemberShape;
import dev.craftsh.shell.engine.SourcePlace;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.interpreter.CommandWords;
import dev.craftsh.shell.interpreter.Reading;
import java.util.ArrayList;
import java.util.List;

/** Whether the commands of a program exist and take such words; each finding points at its word. */
final class CommandFindings {
  private final Program program;
  private final CommandCheck check;
  private final List<Finding> found = new ArrayList<>();

  private CommandFindings(Program program, CommandRegistry commands) {
    this.program = program;
    check = new CommandCheck(commands);
  }

  static List<Finding> of(Program program, CommandRegistry commands) {
    var findings = new CommandFindings(program, commands);
    boolean ownRun = findings.declaresRun();
    for (var unit : program.units()) {
      if (unit.unit().reading() != Reading.JAVA) {
        findings.look(unit, unit.unit().text(), 0);
      } else if (!ownRun) {
        for (var literal : RunCalls.in(unit.unit().text())) {
          findings.look(unit, literal.line(), literal.start());
        }
      }
    }
    return findings.found;
  }

  private boolean declaresRun() {
    for (var unit : program.units()) {
      var text = unit.unit().text();
      if (unit.unit().reading() == Reading.JAVA
          && RunCalls.areHiddenBy(text)
          && new MemberShape(text).isMethod()) {
        return true;
      }
    }
    return false;
  }

  /** {@code offset} is where the line begins in the unit. */
  private void look(ScriptUnit unit, String line, int offset) {
    try {
      var mistake = check.find(CommandWords.split(line));
      if (mistake.isPresent()) {
        var word = CommandWords.places(line).get(mistake.get().word());
        var begin = place(unit, offset + word.start());
        var end = place(unit, offset + word.end());
        int endColumn = end.line() == begin.line() ? end.column() : 0;
        found.add(Finding.mistake(begin, endColumn, Failures.of(mistake.get().failure())));
      }
    } catch (RuntimeException unreadable) {
      found.add(Finding.mistake(place(unit, offset), 0, Failures.of(unreadable)));
    }
  }

  /** Where an offset of the unit is in its file. */
  private SourcePlace place(ScriptUnit unit, int offset) {
    var start = unit.place();
    var text = program.files().get(unit.region()).text();
    int from = 0;
    for (int line = 1; line < start.line(); line++) {
      from = text.indexOf('\n', from) + 1;
    }
    int line = 1;
    int lineStart = from - 1 + start.column();
    int at = lineStart;
    for (int left = offset; left > 0 && at < text.length(); left--) {
      // What stands for one blank in a command line that goes on in the next line.
      boolean joined = unit.unit().reading() != Reading.JAVA && text.startsWith("\\\n", at);
      at += joined ? 2 : 1;
      if (text.charAt(at - 1) == '\n') {
        line++;
        lineStart = at;
      }
    }
    return start.within(line, at - lineStart + 1);
  }
}
