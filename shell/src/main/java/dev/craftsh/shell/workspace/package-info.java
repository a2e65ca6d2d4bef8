/**
 * What has been declared in Java, as the commands that list and change it see it, and the choices
 * that hold until the shell ends. No compiler and no terminal is known here.
 */
@NullMarked
package dev.craftsh.shell.workspace;

import org.jspecify.annotations.NullMarked;
