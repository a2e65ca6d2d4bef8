package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.RevisionView;

/** The revisions of a package. */
final class RevisionsCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("revisions")
          .alias("list-revisions")
          .summary("List the revisions of a package")
          .argument("name", Slot.PACKAGE)
          .example("revisions hello")
          .example("revisions hello --filter status=released --sort -revision")
          .gives(new RevisionView())
          .needs(Need.LOGIN)
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    return Result.rows(new RevisionView(), call.store().listRevisions(call.one("name")));
  }
}
