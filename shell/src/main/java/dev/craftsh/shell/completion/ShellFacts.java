package dev.craftsh.shell.completion;

import dev.craftsh.client.Namespace;
import java.time.LocalDate;
import java.util.List;

/** What this shell itself can list; looking at it runs no code and asks no store. */
public interface ShellFacts {

  LocalDate today();

  /** What kind of store is in use. */
  default Namespace namespace() {
    return Namespace.CHARM;
  }

  /** The stores that can be used. */
  default List<Proposal> profiles() {
    return List.of();
  }

  /** What was declared in Java, by its names and ids. */
  default List<Proposal> declarations() {
    return List.of();
  }

  /** What was typed, as how many lines ago, the newest first. */
  default List<Proposal> typed() {
    return List.of();
  }

  /** The jobs that there are, by number. */
  default List<Proposal> jobs() {
    return List.of();
  }

  /** The newest changes in the journal, by number. */
  default List<Proposal> changes() {
    return List.of();
  }
}
