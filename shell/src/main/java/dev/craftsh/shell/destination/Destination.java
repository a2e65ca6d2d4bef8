package dev.craftsh.shell.destination;

import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.render.Look;
import dev.craftsh.shell.result.Result;

/** Takes a result instead of standard output. */
public sealed interface Destination permits FileDestination, ProgramDestination {

  /** Refuses what cannot work, before the command runs whose result it is to take. */
  void check(Host host);

  void take(Result result, Look look, Host host, Display display);
}
