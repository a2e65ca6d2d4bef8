/** The documentation, carried out: what README.md and docs/ show is typed and compared. */
@NullMarked
package dev.craftsh.shell.docs;

import org.jspecify.annotations.NullMarked;
