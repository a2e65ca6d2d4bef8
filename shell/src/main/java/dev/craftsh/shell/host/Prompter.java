package dev.craftsh.shell.host;

import java.util.Optional;

/** Asks a person for an answer. */
public interface Prompter {

  /** One line; empty at the end of the input. */
  Optional<String> ask(String question);

  /** One line that is not shown while typed; the caller wipes it. Empty at the end of the input. */
  Optional<char[]> secret(String question);
}
