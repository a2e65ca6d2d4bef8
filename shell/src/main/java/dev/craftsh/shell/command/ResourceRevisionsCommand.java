package dev.craftsh.shell.command;

import dev.craftsh.shell.result.ResourceRevisionView;
import dev.craftsh.shell.result.Result;

/** The revisions of one resource. */
final class ResourceRevisionsCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("resource-revisions")
          .alias("list-resource-revisions")
          .summary("List the revisions of a charm's resource")
          .argument("name", Slot.PACKAGE)
          .argument("resource", Slot.RESOURCE)
          .example("resource-revisions hello greeting")
          .example("resource-revisions hello greeting --sort -revision")
          .gives(new ResourceRevisionView())
          .needs(Need.LOGIN, Need.CHARMS)
          .paged()
          .inBackground()
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var revisions = call.store().listResourceRevisions(call.one("name"), call.one("resource"));
    return Result.rows(new ResourceRevisionView(), revisions);
  }
}
