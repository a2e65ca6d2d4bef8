package dev.craftsh.shell.script;

import dev.craftsh.shell.engine.SourcePlace;
import java.util.ArrayList;
import java.util.List;

/**
 * A script that was read: all of its units in the order in which they are to be carried out.
 *
 * @param files the script itself, then each file as it was loaded
 */
record Program(List<SourceFile> files, List<ScriptUnit> units) {

  SourceFile main() {
    return files.get(0);
  }

  /** How many lines each file has. */
  List<Integer> lines() {
    var lines = new ArrayList<Integer>();
    for (var file : files) {
      lines.add(file.lines());
    }
    return lines;
  }

  /** The place with its column. */
  SourcePlace complete(SourcePlace place) {
    for (var file : files) {
      if (file.name().equals(place.file())) {
        return file.complete(place);
      }
    }
    return place;
  }
}
