package dev.craftsh.sandbox;

import dev.craftsh.sandbox.memory.Cell;
import dev.craftsh.sandbox.memory.InUse;
import dev.craftsh.sandbox.memory.Memory;
import dev.craftsh.sandbox.state.Accounts;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.Reviews;
import dev.craftsh.sandbox.state.Secrets;
import dev.craftsh.sandbox.state.Uploads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** All that a store remembers, as it stood when it was opened. */
record Held(
    Memory memory,
    Secrets secrets,
    Accounts accounts,
    Packages packages,
    Uploads uploads,
    Reviews reviews,
    Cell<Integer> port)
    implements AutoCloseable {
  static Held open(@Nullable Path directory) {
    try {
      return directory == null
          ? of(Memory.fleeting(), null)
          : of(Memory.in(directory), directory.resolve("uploads"));
    } catch (IOException refused) {
      String why = refused instanceof InUse ? "" : "the sandbox cannot keep its data: ";
      throw new UncheckedIOException(why + refused.getMessage(), refused);
    }
  }

  static Held of(Memory memory, @Nullable Path uploads) throws IOException {
    return new Held(
        memory,
        new Secrets(memory.shelf("secrets")),
        new Accounts(memory.shelf("accounts")),
        new Packages(memory.shelf("packages")),
        new Uploads(memory.shelf("uploads"), uploads),
        new Reviews(memory.shelf("reviews")),
        memory.shelf("server").cell("port", Integer.class, 0));
  }

  /** Closes without keeping what came last. */
  void abandon() {
    uploads.close();
    memory.abandon();
  }

  @Override
  public void close() {
    uploads.close();
    try {
      memory.close();
    } catch (IOException unwritten) {
      throw new UncheckedIOException("the sandbox could not keep all its data", unwritten);
    }
  }
}
