package dev.craftsh.shell.script;

import dev.craftsh.shell.interpreter.Interpreter;

/** The Java of a script as JShell runs it, one snippet after another. */
final class InterpretedSteps implements Steps {
  private final Interpreter interpreter;
  private final Program program;

  InterpretedSteps(Interpreter interpreter, Program program) {
    this.interpreter = interpreter;
    this.program = program;
  }

  @Override
  public void run(int index) {
    var unit = program.units().get(index);
    interpreter.interpret(unit.unit(), unit.place());
  }

  @Override
  public void close() {}
}
