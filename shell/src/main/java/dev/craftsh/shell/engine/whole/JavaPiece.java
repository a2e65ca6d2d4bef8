package dev.craftsh.shell.engine.whole;

import dev.craftsh.shell.engine.SourcePlace;

/**
 * One complete unit of Java in a script.
 *
 * @param step the number that it shall be run under
 * @param region which of the script's texts it is from: 0 is the script itself
 * @param semicolonMissing whether its last semicolon was left out
 */
public record JavaPiece(
    int step, int region, SourcePlace place, String source, boolean semicolonMissing) {

  /** The line of an offset in the text that this piece is from. */
  int line(int offset) {
    int line = place.line();
    for (int at = 0; at < Math.min(offset, source.length()); at++) {
      line += source.charAt(at) == '\n' ? 1 : 0;
    }
    return line;
  }

  /** Where an offset is in the user's source. */
  SourcePlace at(int offset) {
    int bounded = Math.max(0, Math.min(offset, source.length()));
    int lineStart = bounded == 0 ? 0 : source.lastIndexOf('\n', bounded - 1) + 1;
    return place.within(line(bounded) - place.line() + 1, bounded - lineStart + 1);
  }

  /** The source as a statement. */
  String ending() {
    return semicolonMissing ? ";" : "";
  }
}
