package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.Session;
import java.util.List;

/** One command: how it is called, and what it does. */
public interface Command {

  CommandSpec spec();

  Result run(Invocation call);

  /** Whether this call of it is to change the store. */
  default boolean changes(Invocation call) {
    var onlyWith = spec().mutatesOnlyWith();
    return spec().mutates() && (onlyWith.isEmpty() || onlyWith.stream().anyMatch(call::has));
  }

  /** Whether it only shows more of what {@code last} is already. */
  default boolean continues() {
    return false;
  }

  /**
   * The command line to carry out in place of this one, whose words after the name these are; empty
   * for a command that is carried out itself.
   */
  default List<String> translated(Session session, List<String> words) {
    return List.of();
  }
}
