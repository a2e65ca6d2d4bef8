package dev.craftsh.client.group;

import dev.craftsh.client.model.FindQuery;
import dev.craftsh.client.model.PublicPackage;
import dev.craftsh.client.model.PublicResource;
import dev.craftsh.client.model.RefreshRequest;
import dev.craftsh.client.model.RefreshResult;
import java.util.List;
import java.util.Map;

/** What everybody can see and fetch, without a login (contract/store-api.md §6, §7). */
public interface PublicStore {
  /** Looks for packages. */
  List<PublicPackage> find(FindQuery query);

  /**
   * All about one package.
   *
   * @throws dev.craftsh.client.error.NotFound when there is none, or it is private
   */
  PublicPackage info(String name);

  /** Some fields of one package, by the store's names for them. */
  PublicPackage info(String name, List<String> fields);

  /**
   * What a machine has to fetch for what it wants. A wish that cannot be fulfilled is no exception
   * but a result with an error.
   */
  List<RefreshResult> refresh(RefreshRequest request);

  /** The categories that packages can be found by. */
  List<String> categories();

  /**
   * The revisions of a charm's resource.
   *
   * @throws dev.craftsh.client.error.NotSupported in the Snap Store
   */
  List<PublicResource> resourceRevisions(String charm, String resource);

  /**
   * Keys that keep machines on the same revisions, by the names of the snaps.
   *
   * @throws dev.craftsh.client.error.NotSupported at Charmhub
   */
  Map<String, String> cohorts(List<String> snaps);

  /**
   * A signed assertion, as text.
   *
   * @param type for example {@code snap-declaration}
   * @param primaryKey what tells it from others of its type, for example the series and the snap's
   *     id
   * @throws dev.craftsh.client.error.NotFound when there is none
   * @throws dev.craftsh.client.error.NotSupported at Charmhub
   */
  String assertion(String type, String... primaryKey);

  /**
   * Looks for rocks, which are images of containers.
   *
   * @throws dev.craftsh.client.error.NotSupported at Charmhub
   */
  List<PublicPackage> findRocks(String words);
}
