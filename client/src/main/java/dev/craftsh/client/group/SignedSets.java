package dev.craftsh.client.group;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * Assertions that an account keeps in the Snap Store under names of its own: validation sets, and
 * confdb schemas (contract/store-api.md §5.11). To change one: {@link #build} it, sign what comes
 * back with {@code snap sign}, and {@link #publish} that.
 *
 * @param <T> what they say
 */
public interface SignedSets<T> {
  /** The latest of each name. */
  List<T> list();

  /** The latest of one name; none when there is no such name. */
  List<T> list(String name);

  /** All that there ever were of one name. */
  List<T> sequences(String name);

  /**
   * Completes what a person has edited; nothing changes in the store.
   *
   * @param edited the part that people write, as JSON
   * @return the headers to be signed, with every number and truth value as text, as {@code snap
   *     sign} wants them
   * @throws dev.craftsh.client.error.StoreRefused when something in it cannot be
   */
  JsonObject build(JsonObject edited);

  /**
   * Publishes one.
   *
   * @param signed the text of the assertion, signed with a key of the account
   * @return what the store made of it
   */
  T publish(String signed);
}
