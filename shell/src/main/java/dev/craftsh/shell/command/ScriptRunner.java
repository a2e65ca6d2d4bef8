package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;
import java.util.List;

/** Runs scripts in the same shell; implemented above the commands. */
public interface ScriptRunner {

  /** Where nobody runs scripts. */
  ScriptRunner NONE = new NoScripts();

  /** Runs the file on its own; a failure in it is thrown with its place in the file. */
  Result run(String file, List<String> args);

  /** Carries the file out as if its lines had been typed, so that what it declares stays. */
  void load(String file);

  /** Looks for mistakes in files without running them. */
  Result check(List<String> files);
}
