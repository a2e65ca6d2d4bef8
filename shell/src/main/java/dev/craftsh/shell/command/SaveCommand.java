package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.mask.SecretMask;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.workspace.Declaration;
import dev.craftsh.shell.workspace.Declaration.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what was typed into a file that open and run understand. */
final class SaveCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("save")
          .summary("Write the Java that was typed into a file, for open and run")
          .argument("file", Slot.FILE)
          .flag("all", "also what was replaced, dropped or refused")
          .flag("history", "commands and Java, in the order in which they were typed")
          .flag("start", "what the shell declares itself")
          .example("save ./typed.jsh")
          .example("save --history ./session.jsh")
          .gives(SaveCommand::columns)
          .build();

  /** A file, and how many pieces are in it. */
  record Saved(Path file, int pieces) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var file = call.file("file");
    var pieces = call.has("history") ? call.workspace().typed(false) : sources(call);
    // What is saved is passed on, and kept where nobody looks after it.
    var text = SecretMask.of(pieces.isEmpty() ? "" : String.join("\n", pieces) + "\n");
    try {
      Files.writeString(file, text.text());
    } catch (IOException failure) {
      throw ShellException.failed(
          ErrorCodes.FILE,
          "Cannot write " + file,
          failure.getClass().getSimpleName() + ": " + failure.getMessage(),
          "check that the folder is there and may be written to");
    }
    return Result.done(
        "Saved "
            + pieces.size()
            + (pieces.size() == 1 ? " piece to " : " pieces to ")
            + file
            + masked(text),
        SaveCommand::columns,
        new Saved(file, pieces.size()));
  }

  private static String masked(SecretMask.Masked text) {
    return switch (text.secrets()) {
      case 0 -> "";
      case 1 -> "; a secret in it was replaced by ***";
      default -> "; " + text.secrets() + " secrets in it were replaced by ***";
    };
  }

  private static List<String> sources(Invocation call) {
    var sources = new ArrayList<String>();
    for (var declaration : call.workspace().declarations()) {
      if (isWanted(call, declaration)) {
        sources.add(declaration.source());
      }
    }
    return sources;
  }

  private static boolean isWanted(Invocation call, Declaration declaration) {
    if (call.has("start")) {
      return declaration.state() == State.START;
    }
    return declaration.isActive() || (call.has("all") && declaration.state() != State.START);
  }

  private static List<Column<Saved>> columns() {
    return List.of(
        Column.<Saved>of("file", Saved::file).saying("where it is"),
        Column.<Saved>number("pieces", Saved::pieces).saying("how many pieces of Java"));
  }
}
