package dev.craftsh.shell.engine;

import dev.craftsh.shell.prelude.Prelude;

/** Makes the snippets of one shell; called when that shell first meets Java. */
@FunctionalInterface
public interface SnippetsFactory {

  /** Snippets in which the names of {@code prelude} are bound. */
  Snippets create(Prelude prelude);
}
