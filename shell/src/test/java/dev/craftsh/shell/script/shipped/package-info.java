/**
 * The scripts of the folder {@code scripts/}, as their users call them, and what they do to a
 * store.
 */
@NullMarked
package dev.craftsh.shell.script.shipped;

import org.jspecify.annotations.NullMarked;
