/**
 * The walk through craftsh for newcomers: what is shown and said, and going on or leaving. It types
 * into a shell of its own, on a store in this process; how lines are carried out does not live
 * here.
 */
@NullMarked
package dev.craftsh.shell.tour;

import org.jspecify.annotations.NullMarked;
