package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.workspace.Declaration.Kind;

/** Lists the variables that were declared in Java. */
final class VarsCommand implements Command {
  private static final CommandSpec SPEC =
      Declared.spec("vars")
          .summary("List the variables of Java, with type and value")
          .gives(DeclarationView.VARIABLES)
          .example("vars")
          .example("vars -o json")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var chosen =
        Declared.chosen(call, some -> some.kind() == Kind.VARIABLE || some.kind() == Kind.VALUE);
    return Result.rows(DeclarationView.VARIABLES, chosen);
  }
}
