/** Tests of the package of the same name. */
@NullMarked
package dev.craftsh.shell.command;

import org.jspecify.annotations.NullMarked;
