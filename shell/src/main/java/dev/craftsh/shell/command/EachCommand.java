package dev.craftsh.shell.command;

import dev.craftsh.shell.bulk.Item;
import dev.craftsh.shell.bulk.ResultFile;
import dev.craftsh.shell.bulk.Template;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;
import java.util.List;

/** Carries out one command line for each of many items, several at a time. */
final class EachCommand implements Command {
  private static final int USUAL_JOBS = 4;
  private static final int MOST_JOBS = 32;

  private static final CommandSpec SPEC =
      CommandSpec.named("each")
          .summary("Run one command for each name, row of a file, or result of a query")
          .any("items", Slot.EACH_OF)
          .argument("command", Slot.LINE)
          .option("jobs", 'j', "N", Slot.FREE, "so many at the same time; 4 if left out")
          .option("results", ' ', "FILE", Slot.FILE, "what became of each item, as CSV or .jsonl")
          .option(
              "failed",
              ' ',
              "FILE",
              Slot.FILE,
              "the items of such a file that nothing was done for")
          .flag("unknown", "with --failed: also those whose outcome is unknown")
          .flag("preview", "show the command lines; run none")
          .example("each hello,my-charm -> status {name}")
          .example("each $(names --filter name=he*) -> status {name}")
          .example("each revisions.csv --results done.csv -> release {name} {rev} {channel}")
          .gives("with --preview", EachCommand::columns)
          .mayEnd(ExitStatus.PARTLY_DONE)
          .build();

  /** A line that an item has become. */
  record Line(int row, String command) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var template = new Template(call.all("command"));
    var items = items(call, template);
    template.check(items);
    var lines = new EachLines(call.commands(), template).of(items);
    if (call.has("preview")) {
      return preview(items, lines);
    }
    int jobs = call.optional("jobs").map(text -> jobs(call, text)).orElse(USUAL_JOBS);
    return new EachRun(call, template, items, lines).carryOut(jobs);
  }

  private static List<Item> items(Invocation call, Template template) {
    var given = new EachItems(call, template.places());
    var failed = call.optional("failed");
    if (failed.isEmpty()) {
      return given.of(call.all("items"));
    }
    if (!call.all("items").isEmpty()) {
      throw ShellException.usage(
          ErrorCodes.ARGUMENTS,
          "Cannot run each",
          "both --failed and items were given",
          "leave one of them out");
    }
    return ResultFile.toRepeat(given.ofFile(failed.get()), call.has("unknown"));
  }

  private static int jobs(Invocation call, String text) {
    return Math.min(MOST_JOBS, call.number("number of jobs", text));
  }

  private static Result preview(List<Item> items, List<List<String>> lines) {
    var shown = new ArrayList<Line>();
    for (int at = 0; at < lines.size(); at++) {
      shown.add(new Line(items.get(at).number(), EachLines.words(lines.get(at))));
    }
    return Result.rows(EachCommand::columns, shown);
  }

  private static List<Column<Line>> columns() {
    return List.of(
        Column.<Line>number("row", Line::row).saying("which item, from 1"),
        Column.<Line>of("command", Line::command).saying("the line that would run"));
  }
}
