/** Runs that break off and are resumed, lost answers, and what is written down of changes. */
@NullMarked
package dev.craftsh.shell.journal;

import org.jspecify.annotations.NullMarked;
