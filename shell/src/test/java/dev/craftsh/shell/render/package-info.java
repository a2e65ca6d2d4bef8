/** Tests of the package of the same name. */
@NullMarked
package dev.craftsh.shell.render;

import org.jspecify.annotations.NullMarked;
