package dev.craftsh.shell;

import dev.craftsh.shell.host.Prompter;
import java.io.Console;
import java.util.Optional;

/** Asks on the process's console, which is looked for only then. */
final class ConsolePrompter implements Prompter {

  @Override
  public Optional<String> ask(String question) {
    return console().map(console -> console.readLine("%s", question));
  }

  @Override
  public Optional<char[]> secret(String question) {
    return console().map(console -> console.readPassword("%s", question));
  }

  /**
   * Empty on older Java when the output goes elsewhere, and then the question would go there too.
   */
  private static Optional<Console> console() {
    return Optional.ofNullable(System.console());
  }
}
