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
      columns.add(column.ofPart(Row::revision));
    }
    columns.add(
        2,
        Column.<Row>of("channels", Row::channels)
            .holding(Column.Kind.LIST)
            .saying("the channels that give it out"));
    return columns;
  }

  @Override
  public String whenEmpty() {
    return "no such revision is in a channel";
  }
}
