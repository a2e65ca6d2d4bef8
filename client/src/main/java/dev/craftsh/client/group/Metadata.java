package dev.craftsh.client.group;

import dev.craftsh.client.model.Image;
import dev.craftsh.client.model.MetadataChange;
import java.util.List;

/**
 * What a package says about itself in the store; {@link
 * dev.craftsh.client.StoreClient#packageMetadata} reads it.
 */
public interface Metadata {
  /**
   * Changes some of it (contract/store-api.md §4, §5.7).
   *
   * @throws dev.craftsh.client.error.Conflict when the change is {@linkplain
   *     MetadataChange#unlessChanged() a careful one} and somebody edited these fields in the store
   * @throws dev.craftsh.client.error.NotFound when the name is not registered, or has no revision
   *     yet
   */
  void update(String name, MetadataChange change);

  /** Chooses the track that is meant when a channel names none. */
  void setDefaultTrack(String name, String track);

  /** Makes {@code latest} the default track again. */
  void clearDefaultTrack(String name);

  /**
   * The icon, screenshots and banners of a snap (contract/store-api.md §5.7).
   *
   * @throws dev.craftsh.client.error.NotSupported at Charmhub
   */
  List<Image> images(String name);

  /**
   * Replaces a snap's images.
   *
   * @throws dev.craftsh.client.error.NotSupported at Charmhub
   * @throws dev.craftsh.client.error.FileProblem when a file cannot be read
   */
  void changeImages(String name, ImageChange change);
}
