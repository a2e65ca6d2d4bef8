package dev.craftsh.shell;

import dev.craftsh.shell.host.Prompter;
import java.util.Optional;

/** Asks on the process's console, which is looked for only then. */
final class ConsolePrompter implements Prompter {

  @Override
  public Optional<String> ask(String question) {
    var console = System.console();
    return console == null
        ? Optional.empty()
        : Optional.ofNullable(console.readLine("%s", question));
  }

  @Override
  public Optional<char[]> secret(String question) {
    var console = System.console();
    return console == null
        ? Optional.empty()
        : Optional.ofNullable(console.readPassword("%s", question));
  }
}
