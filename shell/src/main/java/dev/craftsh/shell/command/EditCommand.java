package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.workspace.Declaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Changes declarations in the user's own editor. */
final class EditCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("edit")
          .summary("Change Java in your editor; what was changed is carried out")
          .any("which", Slot.DECLARATION)
          .example("edit x")
          .example("edit 1")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var before = text(call);
    var after = edited(editor(call), before);
    if (!after.equals(before) && !after.isBlank()) {
      call.workspace().evaluate(after.strip());
    }
    return Result.nothing();
  }

  private static String text(Invocation call) {
    var words = call.all("which");
    var sources = new StringBuilder();
    var chosen =
        words.isEmpty()
            ? Declared.chosen(call, Declaration::isActive)
            : Declared.named(call, words);
    for (var declaration : chosen) {
      sources.append(declaration.source()).append('\n');
    }
    return sources.toString();
  }

  private static String editor(Invocation call) {
    var chosen = call.workspace().preferences().editor();
    if (chosen.isPresent()) {
      return chosen.get();
    }
    for (var name : List.of("JSHELLEDITOR", "VISUAL", "EDITOR")) {
      var set = call.session().host().variable(name);
      if (set.isPresent()) {
        return set.get();
      }
    }
    throw ShellException.usage(
        ErrorCodes.NOT_HERE,
        "Cannot edit",
        "neither VISUAL nor EDITOR names an editor",
        "choose one with: /set editor nano");
  }

  private static String edited(String editor, String text) {
    try {
      var file = Files.createTempFile("craftsh", ".java");
      try {
        Files.writeString(file, text);
        await(editor, file);
        return Files.readString(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw failed(editor, String.valueOf(failure.getMessage()));
    }
  }

  /** A shell splits the command line, as it does for every program that asks for an editor. */
  private static void await(String editor, Path file) throws IOException {
    var words = new ArrayList<>(List.of("sh", "-c", editor + " \"$@\"", editor, file.toString()));
    var process = new ProcessBuilder(words).inheritIO().start();
    try {
      int status = process.waitFor();
      if (status != 0) {
        throw failed(editor, "it ended with status " + status);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw ShellException.interrupted("Interrupted", "the editor was ended", "");
    }
  }

  private static ShellException failed(String editor, String why) {
    return ShellException.failed(
        ErrorCodes.NOT_HERE,
        "The editor " + editor + " failed, nothing was changed",
        why,
        "choose another with: /set editor COMMAND");
  }
}
