package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;

/** Lists the Java that was typed; the bare word list is the stores' tools' own, for names. */
final class SnippetsCommand implements Command {
  private static final CommandSpec SPEC =
      Declared.spec("snippets")
          .alias("/list")
          .summary("List the Java that was typed, each piece with its id (/list)")
          .gives(DeclarationView.SOURCES)
          .example("snippets")
          .example("snippets -o json")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    return Result.rows(DeclarationView.SOURCES, Declared.chosen(call, any -> true));
  }
}
