package dev.craftsh.shell;

import dev.craftsh.shell.interpreter.Shell;

/** What a person types into, line by line; begins to exist when one is there. */
@FunctionalInterface
public interface Prompt {

  /** Serves the shell until the person leaves; returns the exit status. */
  int serve(Shell shell);
}
