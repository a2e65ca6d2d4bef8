package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.workspace.Declaration.Kind;

/** Lists the methods that were declared in Java. */
final class MethodsCommand implements Command {
  private static final CommandSpec SPEC =
      Declared.spec("methods")
          .summary("List the methods that were declared in Java")
          .gives(DeclarationView.METHODS)
          .example("methods")
          .example("methods -o json")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var chosen = Declared.chosen(call, some -> some.kind() == Kind.METHOD);
    return Result.rows(DeclarationView.METHODS, chosen);
  }
}
