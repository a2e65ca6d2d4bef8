package dev.craftsh.sandbox;

import dev.craftsh.sandbox.route.Patience;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** How a sandbox differs from the usual one. */
public final class SandboxStoreBuilder {
  private static final long TEN_GIB = 10L << 30;
  private static final long FIFTY_GIB = 50L << 30;
  private int port;
  private World world = World.EXAMPLE;
  private Clock clock = Clock.systemUTC();
  private int reviewPolls = 2;
  private long largestUpload = TEN_GIB;
  private long allUploads = FIFTY_GIB;
  private @Nullable Path data;
  private @Nullable Path seed;
  private boolean control;
  private Patience patience = Patience.USUAL;
  private String listen = "127.0.0.1";

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

  /**
   * A file of JSON with accounts and packages that come on top of the world (see
   * docs/reference/sandbox-seed.md). A directory that holds data already keeps what it holds.
   */
  public SandboxStoreBuilder seed(Path file) {
    seed = file;
    return this;
  }

  /**
   * The address to listen on; 127.0.0.1 by default. Whoever reaches it can do what the accounts
   * can, whose passwords are sent without encryption.
   */
  public SandboxStoreBuilder listen(String address) {
    listen = address;
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
   * How much the storage keeps altogether, in bytes; 50 GiB by default. Files that were rejected do
   * not count.
   */
  public SandboxStoreBuilder allUploads(long bytes) {
    allUploads = bytes;
    return this;
  }

  /**
   * Lets programs ask for trouble over HTTP, with a token of its own that {@link
   * SandboxStore#describe()} tells; off by default.
   */
  public SandboxStoreBuilder control(boolean newControl) {
    control = newControl;
    return this;
  }

  /**
   * Where everything is kept: the next store on this directory goes on where this one stopped, even
   * when it was killed, with the same accounts, passwords, credentials and, if it is free, port. By
   * default nothing outlasts the store.
   */
  public SandboxStoreBuilder data(Path directory) {
    data = directory;
    return this;
  }

  /**
   * Starts the store.
   *
   * @throws SeedProblem when the seed file cannot be followed
   * @throws java.io.UncheckedIOException when the port cannot be had, when another store uses the
   *     data, or when the data cannot be read
   */
  public SandboxStore start() {
    return new SandboxStore(this);
  }

  /** For tests, which have none to lose. */
  SandboxStoreBuilder patience(Patience newPatience) {
    patience = newPatience;
    return this;
  }

  int port() {
    return port;
  }

  @Nullable Path data() {
    return data;
  }

  @Nullable Path seed() {
    return seed;
  }

  String listen() {
    return listen;
  }

  boolean control() {
    return control;
  }

  World world() {
    return world;
  }

  Clock clock() {
    return clock;
  }

  Patience patience() {
    return patience;
  }

  int reviewPolls() {
    return reviewPolls;
  }

  long allUploads() {
    return allUploads;
  }

  long largestUpload() {
    return largestUpload;
  }
}
