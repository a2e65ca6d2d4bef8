package dev.craftsh.sandbox.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that a store remembers. Reads are answered from memory. With a directory, what was changed is
 * on disk once {@link #settle()} returns, in the order in which it happened, and what was changed
 * in one piece of work is there as a whole or not at all.
 *
 * <p>One lock for everything: a store that fits in memory has no use for more, and with one nothing
 * can wait for itself.
 */
public final class Memory implements AutoCloseable {
  /** Between a place and what stands in it; no name of a place has it. */
  private static final char SEPARATOR = '|';

  private final ReentrantLock lock = new ReentrantLock();
  private final @Nullable Disk disk;
  private final Set<Class<?>> types = ConcurrentHashMap.newKeySet();
  private List<Change> work = new ArrayList<>();

  private Memory(@Nullable Disk disk) {
    this.disk = disk;
  }

  /** A memory that ends with the process. */
  public static Memory fleeting() {
    return new Memory(null);
  }

  /**
   * A memory that outlasts the process.
   *
   * @throws IOException when another process has it, or the directory cannot be used
   */
  public static Memory in(Path directory) throws IOException {
    return new Memory(Disk.open(directory));
  }

  /** Whether something was remembered before this process started. */
  public boolean isNew() {
    return disk == null || disk.wasEmpty();
  }

  /** A place of that name. */
  public Shelf shelf(String name) {
    return new Shelf(this, name);
  }

  /** Does what no other thread may see half of. */
  public <R extends @Nullable Object> R alone(Supplier<R> task) {
    lock.lock();
    try {
      return task.get();
    } finally {
      if (disk != null && lock.getHoldCount() == 1 && !work.isEmpty()) {
        disk.enqueue(work);
        work = new ArrayList<>();
      }
      lock.unlock();
    }
  }

  /** The same, for what gives nothing back. */
  public void alone(Runnable task) {
    this.<@Nullable Void>alone(
        () -> {
          task.run();
          return null;
        });
  }

  /** Returns when all that happened up to now is on disk. */
  public void settle() throws IOException {
    if (disk != null) {
      disk.settle();
    }
  }

  void changed(String place, String key, long order, @Nullable Object value) {
    if (disk != null) {
      work.add(new Change(place + SEPARATOR + key, order, value));
    }
  }

  /** Names a place for values of one type. */
  String place(String path, Class<?> type) {
    if (path.indexOf(SEPARATOR) >= 0) {
      throw new IllegalArgumentException("a place cannot be called " + path);
    }
    types.add(type);
    return path;
  }

  /** Gives back what was put in a place before this process started. */
  <V> void recall(String place, Class<V> type, Recollection<V> into) {
    if (disk != null) {
      disk.read(place + SEPARATOR, type, into);
    }
  }

  void clear(String path) {
    alone(() -> changed(path, "", Disk.EVERYTHING, null));
  }

  /** The types of everything that is remembered. */
  public Set<Class<?>> types() {
    return Set.copyOf(types);
  }

  /** Closes; what is not on disk yet is lost. */
  public void abandon() {
    if (disk != null) {
      disk.abandon();
    }
  }

  @Override
  public void close() throws IOException {
    if (disk != null) {
      disk.close();
    }
  }

  /** Takes what was remembered, one after the other. */
  interface Recollection<V> {
    void take(String key, long order, V value);
  }
}
