package dev.craftsh.shell.completion;

import dev.craftsh.shell.render.Fit;
import dev.craftsh.shell.render.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * What may stand between {@code anchor} and the cursor.
 *
 * @param anchor offset in the text where each proposal begins
 * @param items best first
 */
public record Proposals(int anchor, List<Proposal> items) {

  /** Nobody reads a longer list, and the terminal would take seconds to lay it out. */
  static final int MOST = 200;

  private static final int LONGEST_DESCRIPTION = 72;

  /** Leaves out what could move the cursor or hide text when it is shown. */
  public Proposals {
    var safe = new ArrayList<Proposal>(items.size());
    for (var item : items) {
      if (isPlain(item.text())) {
        safe.add(described(item));
      }
    }
    items = List.copyOf(safe);
  }

  static Proposals none(int cursor) {
    return new Proposals(cursor, List.of());
  }

  /**
   * The first {@link #MOST} of {@code known} that begin with {@code prefix}. Where there are more,
   * the last one kept is the one that has least in common with the others, because what all have in
   * common is typed for the user.
   */
  static Proposals startingWith(String prefix, int anchor, List<Proposal> known) {
    var fitting = new ArrayList<Proposal>();
    int common = Integer.MAX_VALUE;
    for (var item : known) {
      if (!item.text().startsWith(prefix)) {
        continue;
      }
      int shared = fitting.isEmpty() ? common : shared(fitting.get(0).text(), item.text());
      if (fitting.size() < MOST) {
        fitting.add(item);
      } else if (shared < common) {
        fitting.set(MOST - 1, item);
      }
      common = Math.min(common, shared);
    }
    return new Proposals(anchor, fitting);
  }

  /** A description may be cut or escaped; the word itself goes into the line, and may not. */
  private static Proposal described(Proposal item) {
    var words = item.description();
    boolean fine = words.length() <= LONGEST_DESCRIPTION && isPlain(words);
    return fine
        ? item
        : new Proposal(
            item.text(), Fit.cut(VisibleText.of(words), LONGEST_DESCRIPTION, "…"), item.last());
  }

  private static int shared(String one, String other) {
    int length = Math.min(one.length(), other.length());
    int i = 0;
    while (i < length && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
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
