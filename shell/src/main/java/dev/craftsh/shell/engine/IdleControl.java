package dev.craftsh.shell.engine;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Takes all that JShell compiled, and runs none of it. */
final class IdleControl implements ExecutionControl {

  /** Hands it to JShell. */
  record Provider() implements ExecutionControlProvider {
    @Override
    public String name() {
      return "craftsh-idle";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
      return new IdleControl();
    }
  }

  @Override
  public void load(ClassBytecodes[] classes) {}

  @Override
  public void redefine(ClassBytecodes[] classes) {}

  @Override
  public String invoke(String className, String methodName) {
    return "";
  }

  @Override
  public String varValue(String className, String variable) {
    return "";
  }

  @Override
  public void addToClasspath(String path) {}

  @Override
  public void stop() {}

  @Override
  public Object extensionCommand(String command, Object argument) throws NotImplementedException {
    throw new NotImplementedException(command);
  }

  @Override
  public void close() {}
}
