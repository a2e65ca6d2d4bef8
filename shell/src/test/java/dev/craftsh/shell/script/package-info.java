/** Tests of the package of the same name. */
@NullMarked
package dev.craftsh.shell.script;

import org.jspecify.annotations.NullMarked;
