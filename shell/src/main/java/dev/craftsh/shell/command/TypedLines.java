package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Passage;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;
import java.util.List;

/** What was typed, each with the number by which it is repeated: the newest is -1. */
final class TypedLines {

  /** One entry, over several lines perhaps. */
  record Entry(int number, String typed) {}

  private TypedLines() {}

  static Result of(List<String> typed) {
    var entries = new ArrayList<Entry>();
    for (var text : typed) {
      entries.add(new Entry(entries.size() - typed.size(), text));
    }
    return Result.rows(TypedLines::columns, entries);
  }

  static List<Column<Entry>> columns() {
    return List.of(
        Column.<Entry>number("number", Entry::number)
            .saying("what repeats it: rerun -1 the newest"),
        Column.<Entry>of("typed", Entry::typed)
            .shownAs(entry -> new Passage(entry.typed()))
            .saying("the line, without secrets"));
  }
}
