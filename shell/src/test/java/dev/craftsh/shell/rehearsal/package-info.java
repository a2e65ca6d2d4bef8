/** The dry run against a sandbox: what it withholds, and what it lets programs see. */
@NullMarked
package dev.craftsh.shell.rehearsal;

import org.jspecify.annotations.NullMarked;
