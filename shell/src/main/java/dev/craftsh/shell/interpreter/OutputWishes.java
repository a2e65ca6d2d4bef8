package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.command.Command;
import dev.craftsh.shell.command.Invocation;
import dev.craftsh.shell.config.Choices;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.render.Cells;
import dev.craftsh.shell.render.Look;
import dev.craftsh.shell.render.OutputFormat;
import dev.craftsh.shell.render.Pacing;
import dev.craftsh.shell.result.Selection;
import java.util.OptionalInt;

/** What a command line says about its own output. */
record OutputWishes(Selection selection, Look look) {

  static OutputWishes of(Invocation call, Command command) {
    boolean wide = call.has("wide");
    var selection =
        new Selection(
            call.each("columns", name -> name),
            call.each("sort", key -> key),
            call.all("filter"),
            wide);
    var look =
        new Look(
            call.optional("output").map(OutputFormat::parse),
            wide,
            !call.has("no-header"),
            Look.USUAL.more(),
            pacing(call, command),
            cells(call));
    return new OutputWishes(selection, look);
  }

  private static Cells cells(Invocation call) {
    return new Cells(widest(call), call.has("no-truncate"));
  }

  /** Whoever writes {@code off} wants no bound for this line, whatever the key says. */
  private static OptionalInt widest(Invocation call) {
    var said = call.optional("max-col-width");
    return said.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(
            Choices.parse(Keys.MAX_COL_WIDTH, said.get(), "Cannot show what is wanted")
                .orElse(Integer.MAX_VALUE));
  }

  private static Pacing pacing(Invocation call, Command command) {
    if (call.has("output")) {
      return Pacing.WHOLE;
    }
    if (command.continues()) {
      return Pacing.ALWAYS;
    }
    return command.spec().paged() ? Pacing.PAGED : Pacing.PATIENT;
  }
}
