package dev.craftsh.shell.engine;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Hands JShell the one control that was made for it. */
record LiveControlProvider(LiveControl control) implements ExecutionControlProvider {

  @Override
  public String name() {
    return "craftsh";
  }

  @Override
  public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
    return control;
  }
}
