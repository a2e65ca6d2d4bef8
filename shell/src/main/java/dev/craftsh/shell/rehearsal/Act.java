package dev.craftsh.shell.rehearsal;

import dev.craftsh.client.intercept.Reply;

/** What the store would do with one kind of request, and how it would answer. */
@FunctionalInterface
interface Act {

  /**
   * Imagines it.
   *
   * @throws Foreseen when the store would refuse
   */
  Reply perform(Scene scene);
}
