/**
 * One thing done for many: tables of items, lines with places for their cells, a crew that works
 * through them several at a time, and what became of each. Which command is carried out, and how
 * anything looks, is decided elsewhere.
 */
@NullMarked
package dev.craftsh.shell.bulk;

import org.jspecify.annotations.NullMarked;
