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
    var widest =
        call.optional("max-col-width")
            .flatMap(text -> Choices.parse(Keys.MAX_COL_WIDTH, text, "Cannot show what is wanted"));
    return new Cells(
        widest.isPresent() ? OptionalInt.of(widest.get()) : OptionalInt.empty(),
        call.has("no-truncate"));
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
