package dev.craftsh.sandbox.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * The directory that a memory is kept in. Work is queued in the order in which it was done; whoever
 * waits first writes all that is queued, so that many who wait share one write.
 */
final class Disk implements AutoCloseable {
  /** As an order: all that stands under the key goes. */
  static final long EVERYTHING = -1;

  private static final String FILE = "sandbox.mv";
  private static final int CACHE_MIB = 4;
  private static final int COMPACTING_MILLIS = 200;

  private final MVStore store;
  private final MVMap<String, String> rows;
  private final boolean wasEmpty;
  private final Codec codec = new Codec();
  private final Queue<List<Change>> queue = new ArrayDeque<>();
  private final Object writing = new Object();
  private long queued;
  private volatile long written;
  private @Nullable IOException broken;

  private Disk(MVStore store) {
    this.store = store;
    this.rows =
        store.openMap(
            "rows",
            new MVMap.Builder<String, String>()
                .keyType(StringDataType.INSTANCE)
                .valueType(StringDataType.INSTANCE));
    this.wasEmpty = rows.isEmpty();
  }

  static Disk open(Path directory) throws IOException {
    Files.createDirectories(directory);
    Path file = directory.resolve(FILE);
    try {
      // It commits when it is told to, never halfway through a piece of work.
      MVStore.Builder wanted =
          new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().cacheSize(CACHE_MIB);
      return new Disk(wanted.open());
    } catch (MVStoreException refused) {
      throw refused.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
          ? new InUse(directory)
          : new IOException("the data in " + directory + " cannot be read", refused);
    }
  }

  boolean wasEmpty() {
    return wasEmpty;
  }

  <V> void read(String prefix, Class<V> type, Memory.Recollection<V> into) {
    for (Iterator<String> keys = rows.keyIterator(prefix); keys.hasNext(); ) {
      String key = keys.next();
      if (!key.startsWith(prefix)) {
        return;
      }
      codec.decode(key.substring(prefix.length()), rows.get(key), type, into);
    }
  }

  void enqueue(List<Change> work) {
    synchronized (queue) {
      queue.add(work);
      queued++;
    }
  }

  void settle() throws IOException {
    long wanted;
    synchronized (queue) {
      wanted = queued;
    }
    if (written >= wanted) {
      return;
    }
    synchronized (writing) {
      if (written < wanted) {
        writeQueue();
      }
    }
  }

  private void writeQueue() throws IOException {
    if (broken != null) {
      throw new IOException("the data could not be written before: " + broken.getMessage(), broken);
    }
    try {
      long upTo = applyQueue();
      store.commit();
      store.sync();
      written = upTo;
    } catch (MVStoreException failed) {
      broken = new IOException("the data cannot be written: " + failed.getMessage(), failed);
      throw broken;
    }
  }

  private long applyQueue() {
    while (true) {
      List<Change> work;
      synchronized (queue) {
        work = queue.poll();
        if (work == null) {
          return queued;
        }
      }
      for (Change change : work) {
        apply(change);
      }
    }
  }

  private void apply(Change change) {
    if (change.order() == EVERYTHING) {
      String path = change.key().substring(0, change.key().length() - 1) + "/";
      for (Iterator<String> keys = rows.keyIterator(path); keys.hasNext(); ) {
        String key = keys.next();
        if (!key.startsWith(path)) {
          return;
        }
        rows.remove(key);
      }
      return;
    }
    Object value = change.value();
    if (value == null) {
      rows.remove(change.key());
    } else {
      rows.put(change.key(), codec.encode(change.order(), value));
    }
  }

  void abandon() {
    store.closeImmediately();
  }

  @Override
  public void close() throws IOException {
    try {
      settle();
    } finally {
      store.close(broken == null ? COMPACTING_MILLIS : 0);
    }
  }
}
