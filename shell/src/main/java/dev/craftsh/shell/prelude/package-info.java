/**
 * What Java snippets and scripts see of the shell: {@code store}, {@code session}, {@code args},
 * {@code last} and a few functions, each bound to one shell. How they get into a snippet's scope is
 * the engine's business.
 */
@NullMarked
package dev.craftsh.shell.prelude;

import org.jspecify.annotations.NullMarked;
