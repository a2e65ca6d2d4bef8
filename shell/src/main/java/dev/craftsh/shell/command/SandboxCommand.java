package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.sandbox.SandboxServer;
import dev.craftsh.shell.sandbox.SandboxWishes;
import java.nio.file.Path;
import java.util.Optional;

/** Runs the embedded store as a server, for other clients. */
final class SandboxCommand implements Command {
  private static final int LAST_PORT = 65_535;
  private static final CommandSpec SPEC =
      CommandSpec.named("sandbox")
          .summary("Serve an embedded store until stopped; prints its addresses as JSON")
          .option(
              "port", ' ', "N", Slot.FREE, "listen there; default: the last one, or any free port")
          .option(
              "listen", ' ', "ADDRESS", Slot.ADDRESS, "listen on this address; default: 127.0.0.1")
          .option(
              "data", ' ', "DIR", Slot.FILE, "keep everything there, across restarts and crashes")
          .option("world", ' ', "NAME", Slot.WORLD, "example (default), big or empty")
          .option("seed", ' ', "FILE", Slot.FILE, "accounts and packages of your own, as JSON")
          .option("reviews", ' ', "N", Slot.FREE, "the N-th question brings a verdict; default: 2")
          .option(
              "largest-upload",
              ' ',
              "MIB",
              Slot.FREE,
              "refuse larger files; default: 10240 (10 GiB)")
          .option(
              "all-uploads",
              ' ',
              "MIB",
              Slot.FREE,
              "refuse files beyond this together; default: 51200 (50 GiB)")
          .flag("control", "let programs ask for trouble; prints the address and a token")
          .example("sandbox --port 8080")
          .example("sandbox --data ~/my-store --seed world.json")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    try (var server = SandboxServer.start(wishes(call))) {
      if (call.session().settings().verbosity() > 0) {
        server.showLog(line -> call.session().host().err().println(line));
      }
      warnOfOthers(call, server);
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

  private static void warnOfOthers(Invocation call, SandboxServer server) {
    if (server.isOpenToOthers()) {
      call.session()
          .host()
          .err()
          .println(
              "warning: other machines can reach this sandbox: they can log in with its accounts,"
                  + " and all passwords pass unencrypted.");
    }
  }

  private static SandboxWishes wishes(Invocation call) {
    return new SandboxWishes(
        call.optional("port").map(text -> port(call, text)).orElse(0),
        call.optional("listen"),
        file(call, "data"),
        call.optional("world"),
        file(call, "seed"),
        call.optional("reviews").map(text -> call.number("reviews", text)).orElse(2),
        call.optional("largest-upload").map(text -> call.number("largest-upload", text)),
        call.optional("all-uploads").map(text -> call.number("all-uploads", text)),
        call.has("control"));
  }

  private static int port(Invocation call, String text) {
    int port = call.number("port", text);
    if (port <= LAST_PORT) {
      return port;
    }
    throw ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot serve on port " + port,
        "the last port is " + LAST_PORT,
        "name one from 1024 to " + LAST_PORT + ", or none for any that is free");
  }

  private static Optional<Path> file(Invocation call, String option) {
    return call.has(option) ? Optional.of(call.file(option)) : Optional.empty();
  }
}
