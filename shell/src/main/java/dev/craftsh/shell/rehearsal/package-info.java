/**
 * The dry run: withholds every request that changes something, says what it would change, and lets
 * whoever asks afterwards see the world as it would be then. Sends nothing but reads. What the
 * stores' changes look like is known here (contract/store-api.md §4, §5) and nowhere else.
 */
@NullMarked
package dev.craftsh.shell.rehearsal;

import org.jspecify.annotations.NullMarked;
