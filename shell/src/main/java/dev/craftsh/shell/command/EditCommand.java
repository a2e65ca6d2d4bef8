package dev.craftsh.shell.command;

import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.workspace.Declaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Changes declarations in the user's own editor. */
final class EditCommand implements Command {
  private static final Set<String> WINDOWS = Set.of("code", "codium", "subl", "zed");
  private static final CommandSpec SPEC =
      CommandSpec.named("edit")
          .summary("Change Java or a typed line (-1) in your editor, and carry it out")
          .any("which", Slot.PAST)
          .example("edit x")
          .example("edit 1")
          .example("edit -1")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var words = call.all("which");
    boolean typed = words.size() == 1 && TypedBefore.isMeant(words.get(0));
    var before = typed ? typed(call, words.get(0)) : text(call);
    var after = edited(editor(call), before, typed ? ".jsh" : ".java");
    if (after.strip().equals(before.strip()) || after.isBlank()) {
      return Result.nothing();
    }
    if (typed) {
      call.workspace().repeat(after.strip());
    } else {
      call.workspace().evaluate(after.strip());
    }
    return Result.nothing();
  }

  private static String typed(Invocation call, String back) {
    return TypedBefore.find(call.workspace().typed(true), back, "Nothing was changed") + "\n";
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
    var chosen =
        call.workspace()
            .preferences()
            .editor()
            .or(() -> call.session().settings().get(Keys.EDITOR));
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
        "choose one with: /set editor nano, or for all shells to come: config set editor nano");
  }

  /**
   * In a folder that is its owner's alone, because a line may be about what others must not see.
   */
  private static String edited(String editor, String text, String ending) {
    try {
      var folder = Files.createTempDirectory("craftsh");
      var file = Files.createTempFile(folder, "edit", ending);
      // The process may be told to end meanwhile; what was named last goes first.
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      try {
        Files.writeString(file, text);
        await(waiting(editor), file);
        return Files.readString(file);
      } finally {
        clear(folder);
      }
    } catch (IOException failure) {
      throw failed(editor, String.valueOf(failure.getMessage()));
    }
  }

  /** Also what the editor left beside the file. */
  private static void clear(Path folder) throws IOException {
    try (var left = Files.list(folder)) {
      for (var file : left.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }

  /** Editors with windows come back at once unless told. */
  private static String waiting(String editor) {
    var program = editor.strip().split("\\s+", 2)[0];
    boolean windows = WINDOWS.contains(program.substring(program.lastIndexOf('/') + 1));
    boolean waits = editor.contains(" --wait") || editor.contains(" -w");
    return windows && !waits ? editor + " --wait" : editor;
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
