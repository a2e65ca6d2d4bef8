package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Library;
import dev.craftsh.sandbox.model.LibraryVersion;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredLibraries;
import dev.craftsh.sandbox.state.StoredPackage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Libraries of charms: an id first, then one version after the other; everyone can read them. */
public final class Libraries {
  /** One wish of many; which of the parts have to be there is for the store to say. */
  public record Wish(
      @Nullable String libraryId,
      @Nullable String charm,
      @Nullable String name,
      @Nullable Integer api,
      @Nullable Integer patch) {}

  private final Names names;
  private final Packages packages;
  private final StoredLibraries stored;
  private final Chance chance;

  Libraries(Names names, Packages packages, StoredLibraries stored, Chance chance) {
    this.names = names;
    this.packages = packages;
    this.stored = stored;
    this.chance = chance;
  }

  /** The id of a library of that name, which is made when there is none. */
  public String register(Caller caller, String charm, String name) {
    caller.needs(Right.MANAGE_LIBRARIES, Namespace.CHARM, charm);
    requireName(name);
    return packages.within(
        names.own(caller, Namespace.CHARM, charm),
        owner -> {
          for (Library one : stored.ofPackage(owner.id())) {
            if (one.name().equals(name)) {
              return one.id();
            }
          }
          Library library = new Library(chance.uploadId(), owner.id(), charm, name);
          stored.add(library);
          return library.id();
        });
  }

  private static void requireName(String name) {
    boolean fine = !name.isEmpty() && name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      fine &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }
    if (!fine) {
      throw new Refusal(Reason.SCHEMA, "'" + name + "' is not a library name at /library-name");
    }
  }

  /** Publishes the next version of a library. */
  public LibraryVersion publish(
      Caller caller, String charm, String id, int api, int patch, String content, String hash) {
    caller.needs(Right.MANAGE_LIBRARIES, Namespace.CHARM, charm);
    return packages.within(
        names.own(caller, Namespace.CHARM, charm),
        owner -> {
          Library library = required(owner, id);
          check(library, api, patch, content, hash);
          LibraryVersion version = new LibraryVersion(library, api, patch, content, hash);
          stored.add(version);
          return version;
        });
  }

  private void check(Library library, int api, int patch, String content, String hash) {
    if (api < 0 || patch < 0 || (api == 0 && patch == 0)) {
      throw new Refusal(Reason.SCHEMA, "api and patch must not be negative, nor both 0, at /api");
    }
    if (!LibraryText.hash(content).equals(hash)) {
      throw new Refusal(Reason.INVALID, "The hash is not the one of the content.");
    }
    LibraryVersion same = stored.version(library, api, patch);
    if (same != null && !same.content().equals(content)) {
      throw new Refusal(
          Reason.CONFLICT, "Version " + api + "." + patch + " is published with other content.");
    }
    LibraryVersion newest = newest(library, null, null);
    boolean older = newest != null && (api < newest.api() || isOlderPatch(library, api, patch));
    if (same == null && older) {
      throw new Refusal(Reason.INVALID, "A newer version is published already.");
    }
  }

  private boolean isOlderPatch(Library library, int api, int patch) {
    LibraryVersion newest = newest(library, api, null);
    return newest != null && patch < newest.patch();
  }

  private static boolean isMeant(
      LibraryVersion one, @Nullable Integer api, @Nullable Integer patch) {
    return (api == null || api == one.api()) && (patch == null || patch == one.patch());
  }

  private @Nullable LibraryVersion newest(
      Library library, @Nullable Integer api, @Nullable Integer patch) {
    LibraryVersion newest = null;
    for (LibraryVersion one : stored.versions(library)) {
      boolean newer =
          newest == null
              || one.api() > newest.api()
              || (one.api() == newest.api() && one.patch() > newest.patch());
      if (isMeant(one, api, patch) && newer) {
        newest = one;
      }
    }
    return newest;
  }

  /** The newest version that fits, for everyone. */
  public LibraryVersion fetch(
      String charm, String id, @Nullable Integer api, @Nullable Integer patch) {
    StoredPackage owner = packages.find(Namespace.CHARM, charm);
    LibraryVersion found = owner == null ? null : newest(required(owner, id), api, patch);
    if (found == null) {
      throw new Refusal(Reason.UNKNOWN_RESOURCE, "Library '" + id + "' not found.");
    }
    return found;
  }

  private Library required(StoredPackage owner, String id) {
    Library library = stored.find(id);
    if (library == null || !library.packageId().equals(owner.id())) {
      throw new Refusal(
          Reason.UNKNOWN_RESOURCE, "Charm '" + owner.name() + "' has no library '" + id + "'.");
    }
    return library;
  }

  /** The newest version for each wish; a wish for nothing that exists refuses them all. */
  public List<LibraryVersion> fetchAll(List<Wish> wishes) {
    List<LibraryVersion> found = new ArrayList<>();
    for (Wish wish : wishes) {
      List<Library> meant = meant(wish);
      if (meant.isEmpty()) {
        throw new Refusal(
            Reason.UNKNOWN_LIBRARY, "Items need to include 'library_id' or 'package_id'");
      }
      for (Library library : meant) {
        LibraryVersion newest = newest(library, wish.api(), wish.patch());
        if (newest != null) {
          found.add(newest);
        }
      }
    }
    return found;
  }

  private List<Library> meant(Wish wish) {
    List<Library> meant = new ArrayList<>();
    if (wish.libraryId() != null) {
      Library library = stored.find(wish.libraryId());
      if (library != null) {
        meant.add(library);
      }
      return meant;
    }
    StoredPackage owner =
        wish.charm() == null ? null : packages.find(Namespace.CHARM, wish.charm());
    if (owner != null) {
      for (Library library : stored.ofPackage(owner.id())) {
        if (wish.name() == null || wish.name().equals(library.name())) {
          meant.add(library);
        }
      }
    }
    return meant;
  }
}
