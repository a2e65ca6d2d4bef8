package dev.craftsh.shell.script;

/**
 * A finding as it is shown; the names are those of the JSON schema.
 *
 * @param endColumn the first column after the culprit
 */
record FindingRow(
    String file,
    int line,
    int column,
    int endColumn,
    String severity,
    String code,
    String message,
    String remedy) {

  static FindingRow of(Finding finding) {
    var place = finding.place();
    var failure = finding.failure();
    var message = failure.why().isEmpty() ? failure.what() : failure.what() + ": " + failure.why();
    return new FindingRow(
        place.file(),
        place.line(),
        place.column(),
        Math.max(finding.endColumn(), place.column() + 1),
        finding.mistake() ? "error" : "note",
        failure.code(),
        message,
        failure.remedy());
  }
}
