package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.workspace.Declaration;
import java.util.ArrayList;

/** Takes declarations out of scope. */
final class DropCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("drop")
          .summary("Take variables, methods or types of Java out of scope")
          .repeated("which", Slot.DECLARATION)
          .gives(DeclarationView.SOURCES)
          .example("drop x")
          .example("drop 1")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var dropped = new ArrayList<Declaration>();
    for (var declaration : Declared.named(call, call.all("which"))) {
      if (declaration.isActive()) {
        call.workspace().drop(declaration.id());
        dropped.add(declaration);
      }
    }
    return Result.rows(DeclarationView.SOURCES, dropped);
  }
}
