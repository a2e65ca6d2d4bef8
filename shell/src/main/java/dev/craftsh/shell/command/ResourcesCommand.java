package dev.craftsh.shell.command;

import dev.craftsh.shell.result.ResourceView;
import dev.craftsh.shell.result.Result;

/** The resources that a charm declares. */
final class ResourcesCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("resources")
          .alias("list-resources")
          .summary("List the resources of a charm")
          .argument("name", Slot.PACKAGE)
          .example("resources hello")
          .flag("released", "which channel gives out which revision of them")
          .example("resources hello --released")
          .example("resources hello -o json")
          .gives(new ResourceView())
          .gives("with --released", new ReleasedResources())
          .needs(Need.LOGIN, Need.CHARMS)
          .inBackground()
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    if (call.has("released")) {
      return ReleasedResources.of(call.store().listReleases(call.one("name")));
    }
    return Result.rows(new ResourceView(), call.store().listResources(call.one("name")));
  }
}
