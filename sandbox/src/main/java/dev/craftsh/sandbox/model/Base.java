package dev.craftsh.sandbox.model;

import org.jspecify.annotations.Nullable;

/** What a charm runs on, for one architecture. */
public record Base(String name, String channel, String architecture) {
  // Written out for the same reason as in Channel.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Base that
        && name.equals(that.name)
        && channel.equals(that.channel)
        && architecture.equals(that.architecture);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + channel.hashCode()) + architecture.hashCode();
  }
}
