package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.sandbox.memory.Cell;
import dev.craftsh.sandbox.memory.Fleeting;
import dev.craftsh.sandbox.memory.Memory;
import dev.craftsh.sandbox.memory.Numbered;
import dev.craftsh.sandbox.memory.Shelf;
import dev.craftsh.sandbox.memory.Table;
import dev.craftsh.sandbox.service.Chance;
import dev.craftsh.sandbox.service.Seeding;
import dev.craftsh.sandbox.service.Services;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks all that a running store is made of. */
class StatePersistsTest {
  private static final Set<Class<?>> KEPT =
      Set.of(Cell.class, Table.class, Numbered.class, Shelf.class, Memory.class);

  /** These live as long as one request or hold what a test scripts. */
  private static final Set<String> OTHER_PACKAGES =
      Set.of("dev.craftsh.sandbox.fault", "dev.craftsh.sandbox.archive");

  @Test
  void nothingIsRememberedOutsideOfTheMemory() {
    List<String> forgetful = new ArrayList<>();
    Set<Class<?>> seen = new HashSet<>();
    walk(Services.class, seen, forgetful);
    walk(Held.class, seen, forgetful);
    assertThat(seen).hasSizeGreaterThan(15);
    assertThat(forgetful)
        .as("fields that a restart would lose; put the value in a Cell, Table or Numbered")
        .isEmpty();
  }

  private static void walk(Class<?> type, Set<Class<?>> seen, List<String> forgetful) {
    if (!isOurs(type) || !seen.add(type)) {
      return;
    }
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) || field.isAnnotationPresent(Fleeting.class)) {
        continue;
      }
      if (!Modifier.isFinal(field.getModifiers()) || holdsMore(field.getType())) {
        forgetful.add(type.getSimpleName() + "." + field.getName());
      }
      walk(field.getType(), seen, forgetful);
    }
  }

  private static boolean isOurs(Class<?> type) {
    String home = type.getPackageName();
    return home.startsWith("dev.craftsh.sandbox")
        && !KEPT.contains(type)
        && !OTHER_PACKAGES.contains(home);
  }

  private static boolean holdsMore(Class<?> type) {
    return Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)
        || Lock.class.isAssignableFrom(type)
        || type.isArray()
        || type.getName().startsWith("java.util.concurrent.atomic.");
  }

  @Test
  void everyKindOfValueComesBackAsItWas(@TempDir Path home) throws IOException {
    Set<Class<?>> types;
    try (Memory memory = Memory.in(home.resolve("types"))) {
      open(memory);
      types = memory.types();
    }
    assertThat(types).hasSizeGreaterThan(6);
    for (Class<?> type : types) {
      for (Object sample : Samples.of(type)) {
        assertThat(again(home.resolve(type.getSimpleName()), type, sample)).isEqualTo(sample);
      }
    }
  }

  /** The same places as in a store that runs. */
  private static void open(Memory memory) throws IOException {
    Held held = Held.of(memory, null);
    ExampleAccounts.fill(held.accounts(), new Chance());
    ExampleWorld.fill(
        new Seeding(held.packages(), new Chance(), Clock.systemUTC()), held.accounts());
  }

  private static <V> Object again(Path home, Class<V> type, Object sample) throws IOException {
    try (Memory memory = Memory.in(home)) {
      memory.shelf("samples").table("some", type).put("one", type.cast(sample));
    }
    try (Memory memory = Memory.in(home)) {
      return Objects.requireNonNull(memory.shelf("samples").table("some", type).get("one"));
    }
  }
}
