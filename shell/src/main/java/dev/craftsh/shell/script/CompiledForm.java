package dev.craftsh.shell.script;

import java.util.List;
import java.util.Map;

/**
 * The Java of a program as classes.
 *
 * @param bases for each of the program's files, what to take from a line of the classes to get the
 *     line of the file; ascending
 */
record CompiledForm(Map<String, byte[]> classes, List<Integer> bases) {

  /** The file that a line of the classes is from. */
  int region(int line) {
    int region = 0;
    while (region + 1 < bases.size() && bases.get(region + 1) < line) {
      region++;
    }
    return region;
  }
}
