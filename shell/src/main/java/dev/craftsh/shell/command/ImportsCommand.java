package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.workspace.Declaration;
import dev.craftsh.shell.workspace.Declaration.Kind;
import dev.craftsh.shell.workspace.Declaration.State;
import java.util.ArrayList;

/** Lists what Java need not name in full, whoever imported it. */
final class ImportsCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("imports")
          .summary("List what is imported in Java")
          .gives(DeclarationView.IMPORTS)
          .example("imports")
          .example("imports -o json")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var imports = new ArrayList<Declaration>();
    for (var declaration : call.workspace().declarations()) {
      boolean holds = declaration.isActive() || declaration.state() == State.START;
      if (declaration.kind() == Kind.IMPORT && holds) {
        imports.add(declaration);
      }
    }
    return Result.rows(DeclarationView.IMPORTS, imports);
  }
}
