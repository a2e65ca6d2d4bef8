package dev.craftsh.shell.completion;

import java.util.ArrayList;
import java.util.List;

/**
 * What may stand between {@code anchor} and the cursor.
 *
 * @param anchor offset in the text where each proposal begins
 * @param items best first
 */
public record Proposals(int anchor, List<Proposal> items) {

  /** Leaves out what could move the cursor or hide text when it is shown. */
  public Proposals {
    var safe = new ArrayList<Proposal>(items.size());
    for (var item : items) {
      if (isPlain(item.text()) && isPlain(item.description())) {
        safe.add(item);
      }
    }
    items = List.copyOf(safe);
  }

  static Proposals none(int cursor) {
    return new Proposals(cursor, List.of());
  }

  /** Those of {@code known} that begin with {@code prefix}. */
  static Proposals startingWith(String prefix, int anchor, List<Proposal> known) {
    var fitting = new ArrayList<Proposal>();
    for (var item : known) {
      if (item.text().startsWith(prefix)) {
        fitting.add(item);
      }
    }
    return new Proposals(anchor, fitting);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      int type = Character.getType(text.charAt(i));
      if (type == Character.CONTROL
          || type == Character.FORMAT
          || type == Character.LINE_SEPARATOR
          || type == Character.PARAGRAPH_SEPARATOR) {
        return false;
      }
    }
    return true;
  }
}
