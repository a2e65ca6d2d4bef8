/**
 * What a command or a Java expression leaves to be shown, and which columns each kind of value has.
 * How it looks is {@code render}'s business.
 */
@NullMarked
package dev.craftsh.shell.result;

import org.jspecify.annotations.NullMarked;
