package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;

/** One command: how it is called, and what it does. */
public interface Command {

  CommandSpec spec();

  Result run(Invocation call);
}
