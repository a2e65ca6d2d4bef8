package dev.craftsh.shell.script;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.Failed;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.interpreter.JavaFailed;
import dev.craftsh.shell.interpreter.Reading;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.mask.SecretMask;
import java.util.ArrayList;
import java.util.List;

/** One run of a program: unit after unit, until the first failure or, if told so, beyond. */
final class Performance {
  private final Shell shell;
  private final Program program;
  private final boolean keepGoing;
  private final List<Failure> failures = new ArrayList<>();

  Performance(Shell shell, Program program, boolean keepGoing) {
    this.shell = shell;
    this.program = program;
    this.keepGoing = keepGoing;
  }

  void run(Steps steps) {
    for (int index = 0; index < program.units().size(); index++) {
      try {
        step(steps, index);
      } catch (RuntimeException thrown) {
        var failure = located(program.units().get(index), thrown);
        if (!keepGoing || failure.status() == ExitStatus.INTERRUPTED) {
          throw new Failed(failure);
        }
        shell.display().fail(failure);
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      throw Summary.of(failures, program.units().size());
    }
  }

  private void step(Steps steps, int index) {
    var unit = program.units().get(index);
    if (unit.unit().reading() == Reading.JAVA) {
      shell
          .interpreter()
          .journal()
          .javaUnit(
              () -> SecretMask.mask(unit.unit().text()),
              () -> {
                steps.run(index);
                return "";
              });
    } else {
      shell.show(shell.interpreter().interpret(unit.unit(), unit.place()));
    }
  }

  private Failure located(ScriptUnit unit, RuntimeException thrown) {
    var place = unit.place();
    if (thrown instanceof JavaFailed java && java.place().isPresent()) {
      place = program.complete(java.place().get());
    }
    return Failures.of(thrown).at(place.toString());
  }
}
