package dev.craftsh.shell.script;

import dev.craftsh.shell.engine.SourcePlace;
import java.nio.file.Path;

/**
 * One text of a script.
 *
 * @param name as the user would name it
 * @param path where it was read; relative names in it start from its folder
 */
record SourceFile(String name, Path path, String text) {

  int lines() {
    int lines = 1;
    for (int at = 0; at < text.length(); at++) {
      lines += text.charAt(at) == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** The place with its column: where the line's first word begins, if no column is known. */
  SourcePlace complete(SourcePlace place) {
    if (place.column() > 0) {
      return place;
    }
    int from = 0;
    for (int line = 1; line < place.line() && from >= 0; line++) {
      from = text.indexOf('\n', from) + 1;
    }
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return new SourcePlace(place.file(), place.line(), at - from + 1);
  }
}
