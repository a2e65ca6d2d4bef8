package dev.craftsh.shell.repl;

import java.util.List;
import java.util.Optional;

/** Where typed units come from. */
interface LineInput extends AutoCloseable {

  /**
   * What came of asking for a unit.
   *
   * @param text what was typed, perhaps over several lines; empty when it was thrown away
   * @param end whether there will be no more
   * @param aimless whether Ctrl-C was pressed where there was nothing to throw away
   */
  record Entry(Optional<String> text, boolean end, boolean aimless) {
    static final Entry DISCARDED = new Entry(Optional.empty(), false, false);
    static final Entry AIMLESS = new Entry(Optional.empty(), false, true);
    static final Entry END = new Entry(Optional.empty(), true, false);

    static Entry typed(String text) {
      return new Entry(Optional.of(text), false, false);
    }
  }

  /** Asks for the next unit, with more lines while it is incomplete. */
  Entry read(String prompt);

  /** Whether what is said while a line is edited appears above that line. */
  default boolean tellsAbove() {
    return false;
  }

  /** Runs {@code work}; {@code onInterrupt} is called, on another thread, for each Ctrl-C. */
  void running(Runnable work, Runnable onInterrupt);

  /** The same for what may do to the terminal what it likes: its settings are then restored. */
  default void lending(Runnable work, Runnable onInterrupt) {
    running(work, onInterrupt);
  }

  /** What was typed in earlier shells in this profile, secrets masked, oldest first. */
  default List<String> earlier() {
    return List.of();
  }

  /** Whether nothing is known of anybody who typed here before. */
  default boolean knowsNobody() {
    return true;
  }

  @Override
  void close();
}
