package dev.craftsh.sandbox.memory;

/** One value that is remembered. */
public final class Cell<V> {
  private final Memory memory;
  private final String place;
  private volatile V value;

  Cell(Memory memory, String place, Class<V> type, V initial) {
    this.memory = memory;
    this.place = place;
    this.value = initial;
    memory.recall(place, type, (key, order, kept) -> value = kept);
  }

  public V get() {
    return value;
  }

  public void set(V newValue) {
    memory.alone(
        () -> {
          value = newValue;
          memory.changed(place, "", 0, newValue);
        });
  }
}
