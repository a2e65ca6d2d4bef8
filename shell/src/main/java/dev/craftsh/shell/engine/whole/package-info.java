/**
 * Compiles a script as a whole through the compiler's own interface, instead of one snippet after
 * another: its variables become fields, its statements numbered methods, every line stays on its
 * own line. What cannot be expressed so is refused, for JShell to run. Nothing here runs a script.
 */
@NullMarked
package dev.craftsh.shell.engine.whole;

import org.jspecify.annotations.NullMarked;
