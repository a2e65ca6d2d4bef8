package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A raw request with the session's credentials. */
final class ApiCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("api")
          .summary("Send a raw request with this login and show the answer")
          .argument("method", Slot.HTTP_METHOD)
          .argument("path", Slot.FREE)
          .option("data", 'd', "JSON", Slot.FREE, "the body; @FILE reads it from a file")
          .example("api GET /v1/tokens/whoami")
          .example("api GET /v1/charm/hello/releases")
          .needs(Need.STORE)
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var method = call.one("method").toUpperCase(Locale.ROOT);
    boolean reads = method.equals("GET") || method.equals("HEAD");
    if (!reads && call.session().settings().readOnly()) {
      throw ShellException.readOnly("api " + method);
    }
    var answer = call.store().request(method, call.one("path"), body(call));
    var text = answer.text();
    boolean json = !text.isEmpty() && (text.charAt(0) == '{' || text.charAt(0) == '[');
    return Result.text(json ? answer.json() : text);
  }

  private static @Nullable String body(Invocation call) {
    var data = call.optional("data");
    if (data.isEmpty() || !data.get().startsWith("@")) {
      return data.orElse(null);
    }
    var file = call.session().host().path(data.get().substring(1));
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw ShellException.failed(
          ErrorCodes.FILE, "Cannot read " + file, "it is no readable file", "check its name");
    }
  }
}
