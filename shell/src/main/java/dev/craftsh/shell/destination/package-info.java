/**
 * Where a result goes when it does not go to standard output: a file, or another program. What it
 * looks like there is {@code render}'s business.
 */
@NullMarked
package dev.craftsh.shell.destination;

import org.jspecify.annotations.NullMarked;
