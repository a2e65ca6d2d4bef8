package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;
import java.util.List;

/** A shell that was given nobody to run scripts. */
final class NoScripts implements ScriptRunner {

  @Override
  public Result run(String file, List<String> args) {
    throw refusal();
  }

  @Override
  public void load(String file) {
    throw refusal();
  }

  @Override
  public Result check(List<String> files) {
    throw refusal();
  }

  private static IllegalStateException refusal() {
    return new IllegalStateException("nobody runs scripts in this shell");
  }
}
