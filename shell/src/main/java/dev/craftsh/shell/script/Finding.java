package dev.craftsh.shell.script;

import dev.craftsh.shell.engine.SourcePlace;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.result.FindingRow;

/**
 * Something in a script that its author should know.
 *
 * @param endColumn the first column after the culprit; 0 when only its beginning is known
 * @param mistake whether it keeps the script from running
 */
record Finding(SourcePlace place, int endColumn, Failure failure, boolean mistake) {

  static Finding mistake(SourcePlace place, int endColumn, Failure failure) {
    return new Finding(place, endColumn, failure, true);
  }

  static Finding note(SourcePlace place, Failure failure) {
    return new Finding(place, 0, failure, false);
  }

  /** As it is shown. */
  FindingRow row() {
    var message = failure.why().isEmpty() ? failure.what() : failure.what() + ": " + failure.why();
    return new FindingRow(
        place.file(),
        place.line(),
        place.column(),
        Math.max(endColumn, place.column() + 1),
        mistake ? "error" : "note",
        failure.code(),
        message,
        failure.remedy());
  }
}
