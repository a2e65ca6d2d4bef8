package dev.craftsh.shell.script;

import dev.craftsh.shell.engine.SourcePlace;
import dev.craftsh.shell.failure.Failure;

/**
 * One mistake in a script.
 *
 * @param endColumn the first column after the culprit; 0 when only its beginning is known
 */
record Finding(SourcePlace place, int endColumn, Failure failure) {}
