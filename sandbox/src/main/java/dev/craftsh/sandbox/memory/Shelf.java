package dev.craftsh.sandbox.memory;

/** A named place in the memory, and the maker of all that stands in it. */
public final class Shelf {
  private final Memory memory;
  private final String path;

  Shelf(Memory memory, String path) {
    this.memory = memory;
    this.path = path;
  }

  /** A place inside this one. */
  public Shelf shelf(String name) {
    return new Shelf(memory, path + "/" + name);
  }

  /** One value, which is {@code initial} until it is set. */
  public <V> Cell<V> cell(String name, Class<V> type, V initial) {
    return new Cell<>(memory, memory.place(path + "/" + name, type), type, initial);
  }

  /** Values by name, in the order in which the names came. */
  public <V> Table<V> table(String name, Class<V> type) {
    return new Table<>(memory, memory.place(path + "/" + name, type), type);
  }

  /** Values by number, in ascending order. */
  public <V> Numbered<V> numbered(String name, Class<V> type) {
    return new Numbered<>(memory, memory.place(path + "/" + name, type), type);
  }

  /** Forgets all that was put in this place; what was made from it must not be used any more. */
  public void clear() {
    memory.clear(path);
  }

  /** The memory itself, for work that belongs together. */
  public Memory memory() {
    return memory;
  }
}
