package dev.craftsh.shell.result;

import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.Revision;
import java.util.ArrayList;
import java.util.List;

/** Revisions and the channels that give them out. */
public final class RevisionsHeldView implements View<RevisionsHeldView.Row> {

  /** A revision and where it is. */
  public record Row(Revision revision, List<Channel> channels) {
    public Row {
      channels = List.copyOf(channels);
    }
  }

  @Override
  public List<Column<Row>> columns() {
    var columns = new ArrayList<Column<Row>>();
    for (var column : new RevisionView().columns()) {
      columns.add(lifted(column));
    }
    columns.add(2, Column.<Row>of("channels", Row::channels).holding(Column.Kind.LIST));
    return columns;
  }

  private static Column<Row> lifted(Column<Revision> column) {
    return new Column<>(
        column.key(),
        column.heading(),
        row -> column.value().apply(row.revision()),
        row -> column.cell().apply(row.revision()),
        column.audience(),
        column.kind(),
        column.habit());
  }

  @Override
  public String whenEmpty() {
    return "no such revision is in a channel";
  }
}
