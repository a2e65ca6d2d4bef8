package dev.craftsh.shell.result;

/**
 * What was found in a script, as it is shown; the names are those of the JSON schema.
 *
 * @param endColumn the first column after the culprit
 */
public record FindingRow(
    String file,
    int line,
    int column,
    int endColumn,
    String severity,
    String code,
    String message,
    String remedy) {}
