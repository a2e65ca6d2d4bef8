package dev.craftsh.client.model;

/**
 * The system that a charm was built for.
 *
 * @param name for example {@code ubuntu}
 * @param channel for example {@code 22.04}
 * @param architecture for example {@code amd64}, or {@code all}
 */
public record Base(String name, String channel, String architecture) {
  /** As in {@code ubuntu 22.04 (amd64)}. */
  @Override
  public String toString() {
    return name + " " + channel + " (" + architecture + ")";
  }
}
