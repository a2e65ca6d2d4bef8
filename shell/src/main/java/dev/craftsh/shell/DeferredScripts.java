package dev.craftsh.shell;

import dev.craftsh.shell.command.ScriptRunner;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.script.ScriptHost;
import dev.craftsh.shell.script.ScriptOptions;
import java.util.List;

/** Scripts for a shell that may never meet one: what runs them is loaded by the first. */
record DeferredScripts(Shell shell, ScriptOptions options) implements ScriptRunner {

  @Override
  public Result run(String file, List<String> args) {
    return new ScriptHost(shell, options).run(file, args);
  }

  @Override
  public void load(String file) {
    new ScriptHost(shell, options).load(file);
  }

  @Override
  public Result check(List<String> files) {
    return new ScriptHost(shell, options).check(files);
  }
}
