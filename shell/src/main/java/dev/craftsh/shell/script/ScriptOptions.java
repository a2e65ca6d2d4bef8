package dev.craftsh.shell.script;

import java.util.List;

/**
 * How scripts are run, as the process was asked.
 *
 * @param keepGoing whether to go on after a failure
 * @param definitions what {@code -D} gave, as {@code name=value}
 */
public record ScriptOptions(boolean keepGoing, List<String> definitions) {
  public static final ScriptOptions NONE = new ScriptOptions(false, List.of());

  public ScriptOptions {
    definitions = List.copyOf(definitions);
  }
}
