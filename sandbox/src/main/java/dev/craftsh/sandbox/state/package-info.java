/**
 * What the store remembers, in memory and safe for threads. Decides nothing: only {@code service}
 * changes it.
 */
@NullMarked
package dev.craftsh.sandbox.state;

import org.jspecify.annotations.NullMarked;
