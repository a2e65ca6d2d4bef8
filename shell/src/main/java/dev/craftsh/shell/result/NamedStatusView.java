package dev.craftsh.shell.result;

import java.util.ArrayList;
import java.util.List;

/** The channel maps of several packages, one below the other. */
public final class NamedStatusView implements View<NamedStatusView.Row> {
  private final StatusView one;

  /** A row of the channel map of a package. */
  public record Row(String name, StatusRow status) {}

  /** {@code withBase} is for charms; snaps have none. */
  public NamedStatusView(boolean withBase) {
    this(new StatusView(withBase));
  }

  /** With what is shown of each package. */
  public NamedStatusView(StatusView one) {
    this.one = one;
  }

  @Override
  public List<Column<Row>> columns() {
    var columns = new ArrayList<Column<Row>>();
    columns.add(Column.<Row>of("name", Row::name).with(Column.Habit.FOLDED).saying("the package"));
    for (var column : one.columns()) {
      columns.add(column.ofPart(Row::status));
    }
    return columns;
  }

  @Override
  public String whenEmpty() {
    return one.whenEmpty();
  }
}
