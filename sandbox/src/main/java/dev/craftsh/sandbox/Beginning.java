package dev.craftsh.sandbox;

import dev.craftsh.sandbox.service.Chance;
import dev.craftsh.sandbox.service.Seeding;
import dev.craftsh.sandbox.state.Accounts;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Fills a memory that is new, as a whole or not at all. */
final class Beginning {
  private Beginning() {}

  static void of(Held held, Seeding seeding, Chance chance, SandboxStoreBuilder wanted) {
    Path file = wanted.seed();
    try {
      SeedValue seed = file == null ? null : SeedFile.read(file);
      held.memory().alone(() -> fill(held, seeding, chance, wanted.world(), seed));
    } catch (SeedProblem problem) {
      held.abandon();
      throw problem;
    }
  }

  private static void fill(
      Held held, Seeding seeding, Chance chance, World world, @Nullable SeedValue seed) {
    Accounts accounts = held.accounts();
    held.secrets().renew(chance.bytes(32), chance.bytes(32));
    ExampleAccounts.fill(accounts, chance);
    if (world != World.EMPTY) {
      ExampleWorld.fill(seeding, accounts);
    }
    if (world == World.BIG) {
      BigWorld.fill(seeding, accounts, chance);
    }
    if (seed != null) {
      new SeedFile(seeding, accounts, chance).fill(seed);
    }
  }
}
