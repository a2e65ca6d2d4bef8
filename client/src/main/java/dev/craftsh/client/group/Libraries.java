package dev.craftsh.client.group;

import dev.craftsh.client.model.Library;
import dev.craftsh.client.model.LibraryFile;
import dev.craftsh.client.model.LibraryQuery;
import java.util.List;

/**
 * Python libraries that charms share (contract/store-api.md §4, Libraries). Reading needs no login.
 */
public interface Libraries {
  /**
   * Makes room for a new library and gives its id, which its file has to name.
   *
   * @param charm the charm that publishes it
   * @param name the library's name, with underscores as in its file's name
   */
  String create(String charm, String name);

  /**
   * Publishes a file as the newest patch of a library.
   *
   * @throws dev.craftsh.client.error.Conflict when the store has this patch already
   * @throws dev.craftsh.client.error.StoreRefused when the file is not one of that library
   */
  Library publish(String charm, LibraryFile file);

  /** The newest patch of a library, with its content. */
  Library get(String charm, String id);

  /** The newest patch of that API of a library, with its content. */
  Library get(String charm, String id, int api);

  /** One patch of a library, with its content. */
  Library get(String charm, String id, int api, int patch);

  /** The newest patch of each library that a charm publishes, without content. */
  List<Library> list(String charm);

  /**
   * The newest patch of what each query asks for, without content.
   *
   * @throws dev.craftsh.client.error.StoreRefused when one of the queries finds nothing
   */
  List<Library> find(List<LibraryQuery> queries);
}
