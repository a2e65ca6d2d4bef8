/**
 * What may be typed next: commands, flags, names from the store, files, Java. Plain Java without a
 * terminal; it looks at text, at the command registry and at what is already known of the store,
 * and never runs code or waits for the network.
 */
@NullMarked
package dev.craftsh.shell.completion;

import org.jspecify.annotations.NullMarked;
