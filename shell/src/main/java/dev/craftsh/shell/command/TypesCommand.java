package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.workspace.Declaration.Kind;

/** Lists the types that were declared in Java. */
final class TypesCommand implements Command {
  private static final CommandSpec SPEC =
      Declared.spec("types")
          .summary("List the classes, records, enums and interfaces declared in Java")
          .gives(DeclarationView.TYPES)
          .example("types")
          .example("types -o json")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var chosen = Declared.chosen(call, some -> some.kind() == Kind.TYPE);
    return Result.rows(DeclarationView.TYPES, chosen);
  }
}
