package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Result;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Shows or changes where Java finds classes. */
final class EnvCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("env")
          .summary("Show where Java finds classes, or give it more of them")
          .option("class-path", ' ', "PATHS", Slot.FILE, "archives and folders; the login stays")
          .example("env")
          .example("env --class-path ./classes")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var given = call.optional("class-path");
    if (given.isEmpty()) {
      var places = new ArrayList<String>();
      call.workspace().classPath().forEach(place -> places.add(place.toString()));
      return Result.text(
          places.isEmpty()
              ? "Java finds the classes of the JDK and of the client; --class-path adds others."
              : "--class-path " + String.join(File.pathSeparator, places));
    }
    call.workspace().useClassPath(places(call, given.get()));
    return ReloadCommand.notes(call.workspace().reload());
  }

  private static List<Path> places(Invocation call, String text) {
    var places = new ArrayList<Path>();
    for (int from = 0; from <= text.length(); ) {
      int separator = text.indexOf(File.pathSeparatorChar, from);
      int end = separator < 0 ? text.length() : separator;
      if (end > from) {
        places.add(existing(call.session().host().path(text.substring(from, end))));
      }
      from = end + 1;
    }
    return places;
  }

  private static Path existing(Path place) {
    if (Files.exists(place)) {
      return place;
    }
    throw ShellException.usage(
        ErrorCodes.FILE,
        "Cannot use " + place + " for Java",
        "there is no such file or folder",
        "several are separated by \"" + File.pathSeparator + "\"; nothing was changed");
  }
}
