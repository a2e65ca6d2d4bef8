package dev.craftsh.shell.engine.whole;

import dev.craftsh.shell.engine.SourcePlace;

/**
 * A mistake that the compiler found.
 *
 * @param region which of the script's texts it is in
 * @param endColumn the first column after the culprit, in the same line
 */
public record Complaint(int region, SourcePlace place, int endColumn, String message) {}
