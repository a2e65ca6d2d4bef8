package dev.craftsh.shell.result;

import java.util.ArrayList;
import java.util.List;

/** What machine formats have of each row, key by key. */
public final class Schema {

  /** One key, and what is promised of its value. */
  public record Field(
      String key, Column.Kind type, boolean optional, List<String> values, String meaning) {
    public Field {
      values = List.copyOf(values);
    }
  }

  private Schema() {}

  /** The keys in the order in which they are written. */
  public static List<Field> of(View<?> view) {
    var fields = new ArrayList<Field>();
    for (var column : view.columns()) {
      if (column.audience() != Column.Audience.PEOPLE) {
        var meaning = column.meaning();
        fields.add(
            new Field(
                column.key(),
                column.kind(),
                meaning.optional(),
                meaning.values(),
                meaning.words()));
      }
    }
    return fields;
  }
}
