/** Placeholder. */
@NullMarked
package dev.craftsh.shell;

import org.jspecify.annotations.NullMarked;
