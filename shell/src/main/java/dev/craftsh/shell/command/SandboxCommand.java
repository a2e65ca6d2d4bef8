package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.sandbox.SandboxServer;

/** Runs the embedded store as a server, for other clients. */
final class SandboxCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("sandbox")
          .summary("Serve an embedded store until stopped; prints its addresses as JSON")
          .option("port", ' ', "N", Slot.FREE, "listen there; default: any free port")
          .example("sandbox --port 8080")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    int port = call.optional("port").map(text -> call.number("port", text)).orElse(0);
    try (var server = SandboxServer.start(port)) {
      if (call.session().settings().verbosity() > 0) {
        server.showLog(line -> call.session().host().err().println(line));
      }
      // Printed here because whoever waits for the line needs it while the server runs.
      call.session().host().out().println(server.description());
      call.session().host().out().flush();
      server.awaitStop();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw ShellException.failed(
          ErrorCodes.INTERRUPTED, "The embedded store was stopped", "somebody interrupted it", "");
    }
    return Result.nothing();
  }
}
