package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.workspace.Declaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Takes declarations out of scope. */
final class DropCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("drop")
          .summary("Take variables, methods or types of Java out of scope")
          .repeated("name", Slot.DECLARATION)
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
    var unusable = new LinkedHashMap<String, Declaration>();
    for (var declaration : Declared.named(call, call.all("name"))) {
      if (declaration.isActive()) {
        call.workspace().drop(declaration.id()).forEach(one -> unusable.put(one.id(), one));
        dropped.add(declaration);
      }
    }
    // What was dropped, too, is missed by nobody.
    dropped.forEach(one -> unusable.remove(one.id()));
    for (var one : unusable.values()) {
      call.progress().phase(words(one));
    }
    return Result.rows(DeclarationView.SOURCES, dropped);
  }

  private static String words(Declaration it) {
    var what =
        switch (it.kind()) {
          case METHOD -> "method " + it.name() + it.type().substring(it.type().indexOf('('));
          case TYPE -> it.type() + " " + it.name();
          default -> it.name();
        };
    return what + " cannot be used until " + it.awaits() + " is declared";
  }
}
