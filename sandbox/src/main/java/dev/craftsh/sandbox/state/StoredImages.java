package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.memory.Shelf;
import dev.craftsh.sandbox.memory.Table;
import dev.craftsh.sandbox.model.ImageManifest;
import org.jspecify.annotations.Nullable;

/** The images of all resources, each by its digest and by the tag that it was pushed under. */
public final class StoredImages {
  private final Table<ImageManifest> manifests;

  public StoredImages(Shelf shelf) {
    manifests = shelf.table("manifests", ImageManifest.class);
  }

  /** {@code repository} is the path in the registry, {@code reference} a digest or a tag. */
  public @Nullable ImageManifest find(String repository, String reference) {
    return manifests.get(key(repository, reference));
  }

  public void put(String repository, String reference, ImageManifest manifest) {
    manifests.put(key(repository, reference), manifest);
  }

  /** How many names there are. */
  public int size() {
    return manifests.size();
  }

  private static String key(String repository, String reference) {
    return repository + " " + reference;
  }
}
