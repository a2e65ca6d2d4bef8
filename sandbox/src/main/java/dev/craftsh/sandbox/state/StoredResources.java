package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.memory.Shelf;
import dev.craftsh.sandbox.memory.Table;
import dev.craftsh.sandbox.model.ResourceRevision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that one charm carries along. */
public final class StoredResources {
  private final Table<String> declared;
  private final Table<ResourceRevision> revisions;

  StoredResources(Shelf shelf) {
    declared = shelf.table("resources", String.class);
    revisions = shelf.table("resource-revisions", ResourceRevision.class);
  }

  public List<String> names() {
    return declared.keys();
  }

  /** Oldest first; null when nobody ever spoke of such a resource. */
  public @Nullable List<ResourceRevision> revisions(String resource) {
    if (!declared.contains(resource)) {
      return null;
    }
    List<ResourceRevision> own = revisions.values();
    own.removeIf(one -> !one.name().equals(resource));
    return own;
  }

  public @Nullable ResourceRevision revision(String resource, int number) {
    return revisions.get(key(resource, number));
  }

  public void declare(String resource) {
    if (!declared.contains(resource)) {
      declared.put(resource, resource);
    }
  }

  /** Adds a revision, or puts changed bases in the place of the one of the same number. */
  public void put(ResourceRevision revision) {
    declare(revision.name());
    revisions.put(key(revision.name(), revision.revision()), revision);
  }

  private static String key(String resource, int number) {
    return resource + " " + number;
  }
}
