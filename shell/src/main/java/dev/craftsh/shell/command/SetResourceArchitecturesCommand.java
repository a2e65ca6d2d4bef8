package dev.craftsh.shell.command;

import dev.craftsh.client.StoreClient;
import dev.craftsh.client.model.ResourceBase;
import dev.craftsh.client.model.ResourceRevision;
import dev.craftsh.client.model.ResourceRevisionUpdate;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.ResourceRevisionView;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;
import java.util.List;

/** Says for which architectures the revisions of a resource are. */
final class SetResourceArchitecturesCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("set-resource-architectures")
          .summary("Say for which architectures revisions of a resource are")
          .argument("name", Slot.PACKAGE)
          .argument("resource", Slot.RESOURCE)
          .repeated("architecture", Slot.ARCHITECTURE)
          .options("revision", ' ', "N", Slot.RESOURCE_REVISION, "only this one; default: all")
          .example("set-resource-architectures hello greeting amd64,arm64 --revision 1")
          .example("set-resource-architectures hello greeting all")
          .mutates()
          .gives(new ResourceRevisionView())
          .needs(Need.LOGIN, Need.CHARMS)
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var name = call.one("name");
    var resource = call.one("resource");
    var architectures = call.each("architecture", text -> text);
    var wanted = call.each("revision", text -> call.number("revision", text));
    var chosen = choose(call.store().listResourceRevisions(name, resource), wanted);
    if (chosen.isEmpty()) {
      throw ShellException.failed(
          ErrorCodes.VALUE,
          "Cannot set the architectures of " + resource,
          "it has no such revision",
          "\"resource-revisions " + name + " " + resource + "\" lists those it has");
    }
    update(call.store(), name, resource, chosen, architectures);
    var now =
        call.session()
            .endings()
            .telling(() -> choose(call.store().listResourceRevisions(name, resource), wanted));
    return Result.rows(new ResourceRevisionView(), now);
  }

  private static List<ResourceRevision> choose(List<ResourceRevision> all, List<Integer> wanted) {
    var chosen = new ArrayList<ResourceRevision>();
    for (var revision : all) {
      if (wanted.isEmpty() || wanted.contains(revision.revision())) {
        chosen.add(revision);
      }
    }
    return chosen;
  }

  private static void update(
      StoreClient store,
      String name,
      String resource,
      List<ResourceRevision> revisions,
      List<String> architectures) {
    var base = ResourceBase.of("all", "all", architectures.toArray(new String[0]));
    var updates = new ArrayList<ResourceRevisionUpdate>();
    for (var revision : revisions) {
      updates.add(new ResourceRevisionUpdate(revision.revision(), List.of(base)));
    }
    store.updateResourceRevisions(name, resource, updates);
  }
}
