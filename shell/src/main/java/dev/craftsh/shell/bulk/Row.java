package dev.craftsh.shell.bulk;

import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.result.Result;
import java.util.List;
import java.util.Optional;

/**
 * What became of one item.
 *
 * @param words the line that was carried out for it
 * @param result what that gave; empty unless it is done
 * @param failure why it is not
 */
public record Row(
    Item item,
    List<String> words,
    Standing standing,
    Optional<Result> result,
    Optional<Failure> failure) {

  public Row {
    words = List.copyOf(words);
  }

  /** One that waits. */
  public static Row waiting(Item item, List<String> words) {
    return new Row(item, words, Standing.NOT_RUN, Optional.empty(), Optional.empty());
  }

  public Row done(Result given) {
    return new Row(item, words, Standing.DONE, Optional.of(given), Optional.empty());
  }

  /** {@code changes} tells whether a request that was broken off may have changed the store. */
  public Row failed(Failure why, boolean changes) {
    return new Row(
        item, words, Standing.of(why.status(), changes), Optional.empty(), Optional.of(why));
  }

  /** Under way when nobody waited any longer. */
  public Row leftBehind(boolean changes) {
    var standing = changes ? Standing.UNKNOWN : Standing.NOT_RUN;
    return new Row(item, words, standing, Optional.empty(), Optional.empty());
  }
}
