package dev.craftsh.shell.engine.whole;

import java.util.List;
import java.util.Map;

/** What became of an attempt to compile a script. */
public sealed interface Compilation {

  /**
   * It can be run.
   *
   * @param classes bytecode by class name
   * @param bases what to take from a line number of the bytecode to get the line in each text
   */
  record Compiled(Map<String, byte[]> classes, List<Integer> bases) implements Compilation {}

  /** It has mistakes; at least one. */
  record Rejected(List<Complaint> complaints) implements Compilation {}

  /** JShell has to run it, for this reason. */
  record NotWhole(String reason) implements Compilation {}
}
