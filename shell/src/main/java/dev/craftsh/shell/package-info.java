/**
 * The entry point. {@code Main} reads the flags, wires the objects and returns the exit status;
 * whatever decides or does anything lives in a package below.
 */
@NullMarked
package dev.craftsh.shell;

import org.jspecify.annotations.NullMarked;
