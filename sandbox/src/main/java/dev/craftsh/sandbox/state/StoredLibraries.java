package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.memory.Shelf;
import dev.craftsh.sandbox.memory.Table;
import dev.craftsh.sandbox.model.Library;
import dev.craftsh.sandbox.model.LibraryVersion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The libraries of all charms, and every version of each. */
public final class StoredLibraries {
  private final Table<Library> byId;
  private final Table<LibraryVersion> versions;

  public StoredLibraries(Shelf shelf) {
    byId = shelf.table("libraries", Library.class);
    versions = shelf.table("versions", LibraryVersion.class);
  }

  public @Nullable Library find(String id) {
    return byId.get(id);
  }

  public List<Library> ofPackage(String packageId) {
    List<Library> own = byId.values();
    own.removeIf(one -> !one.packageId().equals(packageId));
    return own;
  }

  public void add(Library library) {
    byId.put(library.id(), library);
  }

  public void add(LibraryVersion version) {
    versions.put(key(version.library(), version.api(), version.patch()), version);
  }

  public @Nullable LibraryVersion version(Library library, int api, int patch) {
    return versions.get(key(library, api, patch));
  }

  /** In the order in which they were published. */
  public List<LibraryVersion> versions(Library library) {
    List<LibraryVersion> own = new ArrayList<>();
    for (LibraryVersion one : versions.values()) {
      if (one.library().id().equals(library.id())) {
        own.add(one);
      }
    }
    return own;
  }

  private static String key(Library library, int api, int patch) {
    return library.id() + " " + api + "." + patch;
  }
}
