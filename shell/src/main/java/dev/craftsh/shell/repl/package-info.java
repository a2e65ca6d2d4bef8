/**
 * The prompt: a person's lines in, one after another, until the person leaves. Alone touches JLine,
 * and only where there is a terminal. What a line means is the interpreter's business.
 */
@NullMarked
package dev.craftsh.shell.repl;

import org.jspecify.annotations.NullMarked;
