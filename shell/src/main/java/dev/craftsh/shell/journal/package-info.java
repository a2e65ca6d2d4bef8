/**
 * What this user's shells changed in stores: a file for each run of a script, which lets it be
 * resumed, and one journal of everything. Who asked for a change and how it is shown is not known
 * here. No secret gets into either.
 */
@NullMarked
package dev.craftsh.shell.journal;

import org.jspecify.annotations.NullMarked;
