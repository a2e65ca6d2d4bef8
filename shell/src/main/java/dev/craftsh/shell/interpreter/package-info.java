/**
 * The one interpreter: a unit of text in, a result out, whether it was typed, came from a script,
 * an option or the process's arguments. Here is decided what is a command and what is Java; what
 * either does, and how it is shown, is decided elsewhere.
 */
@NullMarked
package dev.craftsh.shell.interpreter;

import org.jspecify.annotations.NullMarked;
