/**
 * Tests of the packaged program as its users start it: through the launcher, as a process, in a
 * real terminal where it matters.
 */
@NullMarked
package dev.craftsh.shell.pty;

import org.jspecify.annotations.NullMarked;
