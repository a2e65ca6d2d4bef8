/** Tests of the package of the same name. */
@NullMarked
package dev.craftsh.shell.interpreter;

import org.jspecify.annotations.NullMarked;
