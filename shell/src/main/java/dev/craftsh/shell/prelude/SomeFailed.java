package dev.craftsh.shell.prelude;

import dev.craftsh.shell.failure.Failed;
import dev.craftsh.shell.failure.Failure;
import java.util.List;

/** Something that was done with many failed for some of them; the others are done, and stay. */
public final class SomeFailed extends Failed {
  private final transient List<FailedItem> items;

  /**
   * One of them.
   *
   * @param index which it is, from 0
   * @param item what was to be worked on
   * @param thrown why it failed
   */
  public record FailedItem(int index, Object item, Throwable thrown) {}

  public SomeFailed(Failure failure, List<FailedItem> items) {
    super(failure);
    this.items = List.copyOf(items);
  }

  /** Those that failed, in the order of the items. */
  public List<FailedItem> items() {
    return items;
  }
}
