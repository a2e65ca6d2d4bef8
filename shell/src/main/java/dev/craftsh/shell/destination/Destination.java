package dev.craftsh.shell.destination;

import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.render.Look;
import dev.craftsh.shell.result.Result;

/** Takes a result instead of standard output. */
public sealed interface Destination permits FileDestination, ProgramDestination {

  /** Puts a question to the person, where there is one, and names the flag that answers it. */
  interface Asking {
    String ask(String question, String flag);
  }

  /** Refuses what cannot or must not be, before the command runs whose result it is to take. */
  void check(Host host, Asking person);

  void take(Result result, Look look, Host host, Display display);
}
