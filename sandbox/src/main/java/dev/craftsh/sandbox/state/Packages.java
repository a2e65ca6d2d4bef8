package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.memory.Fleeting;
import dev.craftsh.sandbox.memory.Shelf;
import dev.craftsh.sandbox.memory.Table;
import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The registered names. */
public final class Packages {
  private final Shelf shelf;
  private final Table<Registration> registrations;

  @Fleeting("made from the registrations")
  private final Map<String, StoredPackage> byKey = new ConcurrentSkipListMap<>();

  public Packages(Shelf shelf) {
    this.shelf = shelf;
    registrations = shelf.table("registrations", Registration.class);
    for (Registration one : registrations.values()) {
      byKey.put(key(one.namespace(), one.name()), stored(one));
    }
  }

  /** The package of a name that is taken now; null when it was taken before. */
  public @Nullable StoredPackage add(Registration newcomer) {
    return shelf
        .memory()
        .<@Nullable StoredPackage>alone(
            () -> {
              String key = key(newcomer.namespace(), newcomer.name());
              if (byKey.containsKey(key)) {
                return null;
              }
              registrations.put(newcomer.id(), newcomer);
              StoredPackage added = stored(newcomer);
              added.addTrack(new Track(Channel.DEFAULT_TRACK, newcomer.createdAt()));
              byKey.put(key, added);
              return added;
            });
  }

  private StoredPackage stored(Registration registration) {
    return new StoredPackage(shelf.shelf(registration.id()), registration);
  }

  public @Nullable StoredPackage find(Namespace namespace, String name) {
    return byKey.get(key(namespace, name));
  }

  public @Nullable StoredPackage findById(Namespace namespace, String id) {
    for (StoredPackage one : all(namespace)) {
      if (one.id().equals(id)) {
        return one;
      }
    }
    return null;
  }

  public void remove(StoredPackage leaver) {
    shelf
        .memory()
        .alone(
            () -> {
              byKey.remove(key(leaver.namespace(), leaver.name()), leaver);
              registrations.remove(leaver.id());
              shelf.shelf(leaver.id()).clear();
            });
  }

  /** Ordered by name. */
  public List<StoredPackage> all(Namespace namespace) {
    List<StoredPackage> found = new ArrayList<>();
    for (StoredPackage one : byKey.values()) {
      if (one.namespace() == namespace) {
        found.add(one);
      }
    }
    return found;
  }

  /** Works on a package while every other thread waits; what changes, changes as a whole. */
  public <R extends @Nullable Object> R within(StoredPackage one, Function<StoredPackage, R> work) {
    return shelf.memory().alone(() -> work.apply(one));
  }

  private static String key(Namespace namespace, String name) {
    return namespace.text() + "/" + name;
  }
}
