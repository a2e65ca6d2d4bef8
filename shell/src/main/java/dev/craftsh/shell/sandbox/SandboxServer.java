package dev.craftsh.shell.sandbox;

import dev.craftsh.sandbox.SandboxStore;
import dev.craftsh.sandbox.SandboxStoreBuilder;
import dev.craftsh.sandbox.SeedProblem;
import dev.craftsh.sandbox.World;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A sandbox that other processes use. */
public final class SandboxServer implements AutoCloseable {
  private final SandboxStore store;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private SandboxServer(SandboxStore store) {
    this.store = store;
  }

  /** Starts as wished. */
  public static SandboxServer start(SandboxWishes wishes) {
    SandboxStoreBuilder builder =
        SandboxStore.builder()
            .port(wishes.port())
            .reviewPolls(wishes.reviews())
            .control(wishes.control());
    wishes.largestUpload().ifPresent(mebibytes -> builder.largestUpload((long) mebibytes << 20));
    wishes.allUploads().ifPresent(mebibytes -> builder.allUploads((long) mebibytes << 20));
    wishes.listen().ifPresent(builder::listen);
    wishes.data().ifPresent(builder::data);
    wishes.seed().ifPresent(builder::seed);
    wishes.world().ifPresent(name -> builder.world(world(name)));
    try {
      return new SandboxServer(builder.start());
    } catch (SeedProblem wrong) {
      throw ShellException.usage(
          ErrorCodes.FILE,
          "The seed of the sandbox cannot be followed",
          String.valueOf(wrong.getMessage()),
          "mend that place; the reference page sandbox-seed.md shows the whole format");
    } catch (UncheckedIOException refused) {
      throw ShellException.failed(
          ErrorCodes.NOT_HERE,
          "Cannot serve the sandbox",
          String.valueOf(refused.getMessage()),
          "name another port or directory, or stop who has it");
    }
  }

  private static World world(String name) {
    return switch (name) {
      case "example" -> World.EXAMPLE;
      case "big" -> World.BIG;
      case "empty" -> World.EMPTY;
      default ->
          throw ShellException.usage(
              ErrorCodes.VALUE,
              "There is no world '" + name + "'",
              "the sandbox knows three",
              "choose example, big or empty");
    };
  }

  /** One line of JSON: the addresses and the accounts. */
  public String description() {
    return store.describe();
  }

  /** Whether it can be reached from elsewhere than this machine. */
  public boolean isOpenToOthers() {
    return store.isOpenToOthers();
  }

  /** Shows the store's own log, line by line: requests, and why it refused what it refused. */
  public void showLog(Consumer<String> reader) {
    store.showLog(reader);
  }

  /** Blocks until the server is closed or the thread interrupted; the process dies by a signal. */
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  @Override
  public void close() {
    stopped.countDown();
    store.close();
  }
}
