package dev.craftsh.shell.script;

import java.util.List;

/**
 * How scripts are run, as the process was asked.
 *
 * @param keepGoing whether to go on after a failure
 * @param definitions what {@code -D} gave, as {@code name=value}
 * @param startLines whether the user's own lines go before them
 */
public record ScriptOptions(boolean keepGoing, List<String> definitions, boolean startLines) {
  public static final ScriptOptions NONE = new ScriptOptions(false, List.of(), false);

  public ScriptOptions {
    definitions = List.copyOf(definitions);
  }
}
