package dev.craftsh.sandbox;

import java.time.Clock;

/** How a sandbox differs from the usual one. */
public final class SandboxStoreBuilder {
  private static final long TEN_GIB = 10L << 30;
  private int port;
  private World world = World.EXAMPLE;
  private Clock clock = Clock.systemUTC();
  private int reviewPolls = 2;
  private long largestUpload = TEN_GIB;

  SandboxStoreBuilder() {}

  /** The port to listen on; 0, as by default: any that is free. */
  public SandboxStoreBuilder port(int newPort) {
    port = newPort;
    return this;
  }

  /** What the store holds at the start; {@link World#EXAMPLE} by default. */
  public SandboxStoreBuilder world(World newWorld) {
    world = newWorld;
    return this;
  }

  /** What time it is for the store; the system's UTC clock by default. */
  public SandboxStoreBuilder clock(Clock newClock) {
    clock = newClock;
    return this;
  }

  /** The how-many-th question about a review brings its verdict; 2 by default, 1 is at once. */
  public SandboxStoreBuilder reviewPolls(int newReviewPolls) {
    reviewPolls = newReviewPolls;
    return this;
  }

  /** The largest file that the storage takes, in bytes; 10 GiB by default. */
  public SandboxStoreBuilder largestUpload(long bytes) {
    largestUpload = bytes;
    return this;
  }

  /**
   * Starts the store.
   *
   * @throws java.io.UncheckedIOException when the port cannot be had
   */
  public SandboxStore start() {
    return new SandboxStore(this);
  }

  int port() {
    return port;
  }

  World world() {
    return world;
  }

  Clock clock() {
    return clock;
  }

  int reviewPolls() {
    return reviewPolls;
  }

  long largestUpload() {
    return largestUpload;
  }
}
