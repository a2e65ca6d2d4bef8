/** The commands of a source checkout: when {@code scripts/build} builds, and what it says. */
@NullMarked
package dev.craftsh.shell.checkout;

import org.jspecify.annotations.NullMarked;
