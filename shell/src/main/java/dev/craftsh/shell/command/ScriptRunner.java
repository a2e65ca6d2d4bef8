package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;
import java.util.List;

/** Runs scripts in the same shell; implemented above the commands. */
public interface ScriptRunner {

  /** Runs the file; a failure in it is thrown with its place in the file. */
  Result run(String file, List<String> args);
}
