package dev.craftsh.shell.command;

import dev.craftsh.client.Namespace;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.Session;
import java.util.List;

/** Lines of a store's official tool, as a runbook has them: they run as commands of this shell. */
final class OfficialTool implements Command {
  private final Namespace store;
  private final CommandSpec spec;

  private OfficialTool(Namespace store, CommandSpec spec) {
    this.store = store;
    this.spec = spec;
  }

  static OfficialTool snapcraft() {
    return of(
        "snapcraft", Namespace.SNAP, "snapcraft status hello", "snapcraft list-revisions hello");
  }

  static OfficialTool charmcraft() {
    return of(
        "charmcraft",
        Namespace.CHARM,
        "charmcraft status hello --format json",
        "charmcraft release hello -r 6 -c edge");
  }

  private static OfficialTool of(String name, Namespace store, String example, String another) {
    var spec =
        CommandSpec.named(name)
            .summary("Run a line written for " + name + " that is about the store")
            .argument("line", Slot.VERBATIM)
            .any("words", Slot.VERBATIM)
            .example(example)
            .example(another)
            .mutates("line")
            .build();
    return new OfficialTool(store, spec);
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public List<String> translated(Session session, List<String> words) {
    var line = OfficialLine.of(spec.name(), words);
    if (line.isEmpty() || line.get(0).equals("--help") || line.get(0).equals("-h")) {
      return List.of();
    }
    var endpoints = session.profile().endpoints();
    var instead = OfficialElsewhere.of(line.get(0));
    if (instead.isPresent()) {
      throw ShellException.usage(
          ErrorCodes.NOT_HERE,
          "Cannot run " + spec.name() + " " + line.get(0) + " here",
          instead.get().why(),
          instead.get().remedy());
    }
    if (endpoints.namespace() != store) {
      throw ShellException.usage(
          ErrorCodes.NOT_HERE,
          "Refused to run a line for " + spec.name(),
          "the profile " + session.profile().name() + " is a store for other packages",
          "switch with: profile use " + (store == Namespace.SNAP ? "snap" : "charm"));
    }
    return line;
  }

  /** Only a line without a command gets here, which the arguments refuse. */
  @Override
  public Result run(Invocation call) {
    return Result.nothing();
  }
}
