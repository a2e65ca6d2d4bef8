package dev.craftsh.shell.result;

import java.util.List;

/** Where mistakes are, and what they are. */
public final class FindingView implements View<FindingRow> {

  @Override
  public List<Column<FindingRow>> columns() {
    return List.of(
        Column.<FindingRow>of("file", FindingRow::file).saying("the script"),
        Column.<FindingRow>of("line", FindingRow::line)
            .holding(Column.Kind.NUMBER)
            .saying("from 1"),
        Column.<FindingRow>of("column", FindingRow::column)
            .holding(Column.Kind.NUMBER)
            .saying("from 1"),
        Column.<FindingRow>machines("end_column", FindingRow::endColumn)
            .holding(Column.Kind.NUMBER)
            .saying("the first column after the culprit"),
        Column.<FindingRow>machines("severity", FindingRow::severity)
            .among("error", "note")
            .saying("whether it keeps the script from running"),
        Column.<FindingRow>of("code", FindingRow::code).saying("see the page of errors"),
        Column.<FindingRow>of("message", FindingRow::message).saying("what is wrong"),
        Column.<FindingRow>machines("remedy", FindingRow::remedy).saying("what to do"));
  }

  @Override
  public String whenEmpty() {
    return "no mistakes found";
  }
}
