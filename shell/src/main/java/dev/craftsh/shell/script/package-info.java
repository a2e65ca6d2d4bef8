/**
 * Scripts: a {@code .jsh} file in, an exit status out. Each of its units goes through the one
 * interpreter; here they get their place in the file, and a failure ends the script.
 */
@NullMarked
package dev.craftsh.shell.script;

import org.jspecify.annotations.NullMarked;
