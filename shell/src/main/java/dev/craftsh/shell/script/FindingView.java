package dev.craftsh.shell.script;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.View;
import java.util.List;

/** Where mistakes are, and what they are. */
final class FindingView implements View<FindingRow> {

  @Override
  public List<Column<FindingRow>> columns() {
    return List.of(
        Column.of("file", FindingRow::file),
        Column.of("line", FindingRow::line),
        Column.of("column", FindingRow::column),
        Column.machines("end_column", FindingRow::endColumn),
        Column.machines("severity", FindingRow::severity),
        Column.of("code", FindingRow::code),
        Column.of("message", FindingRow::message),
        Column.machines("remedy", FindingRow::remedy));
  }

  @Override
  public String whenEmpty() {
    return "no mistakes found";
  }
}
