package dev.craftsh.shell.script;

import dev.craftsh.shell.engine.SourcePlace;
import dev.craftsh.shell.interpreter.Unit;

/**
 * One unit of a script.
 *
 * @param region the text that it is from, as an index into {@link Program#files}
 */
record ScriptUnit(int region, SourcePlace place, Unit unit) {}
