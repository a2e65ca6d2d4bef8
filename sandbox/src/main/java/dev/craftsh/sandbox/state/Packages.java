package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.model.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The registered names. A package is only ever seen by one thread at a time. */
public final class Packages {
  private final Map<String, StoredPackage> byKey = new ConcurrentSkipListMap<>();

  /** Whether the name was free, and is taken now. */
  public boolean add(StoredPackage newcomer) {
    return byKey.putIfAbsent(key(newcomer.namespace(), newcomer.name()), newcomer) == null;
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
    byKey.remove(key(leaver.namespace(), leaver.name()), leaver);
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

  /** Works on a package while every other thread waits. */
  public <R extends @Nullable Object> R within(StoredPackage one, Function<StoredPackage, R> work) {
    synchronized (one) {
      return work.apply(one);
    }
  }

  private static String key(Namespace namespace, String name) {
    return namespace.text() + "/" + name;
  }
}
