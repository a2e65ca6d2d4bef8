/**
 * Finding out what became of a change whose answer was lost: what a request was about, as far as
 * its address and body tell, and how the store shows that it was carried out. Nothing here changes
 * anything, and nothing is kept.
 */
@NullMarked
package dev.craftsh.shell.outcome;

import org.jspecify.annotations.NullMarked;
