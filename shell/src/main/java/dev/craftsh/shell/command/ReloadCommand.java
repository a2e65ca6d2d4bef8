package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;
import java.util.List;

/** Declares everything again in a new engine. */
final class ReloadCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("reload")
          .summary("Declare in Java again what is declared now, or was before a reset")
          .flag(
              "restore", "what was declared before the last reset or reload, or in the last shell")
          .flag("quiet", "do not say which variables could not get their value back")
          .example("reload")
          .example("reload --quiet")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var workspace = call.workspace();
    var open = call.has("restore") ? workspace.restore() : workspace.reload();
    return notes(call.has("quiet") ? List.of() : open);
  }

  /** What did not come back as it was. */
  static Result notes(List<String> open) {
    return open.isEmpty() ? Result.nothing() : Result.text(String.join("\n", open));
  }
}
