/**
 * How results, failures and progress look: one renderer per output format, the widths of
 * characters, and the colours by role. It decides nothing about what there is to show.
 */
@NullMarked
package dev.craftsh.shell.render;

import org.jspecify.annotations.NullMarked;
