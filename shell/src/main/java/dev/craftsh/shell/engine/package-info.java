/**
 * Java snippets: source text in, a live value or one typed failure out. {@link
 * dev.craftsh.shell.engine.Snippets} is what the rest of the shell sees; its JShell implementation
 * is loaded when the first Java arrives. Commands, rendering and the terminal must not live here.
 */
@NullMarked
package dev.craftsh.shell.engine;

import org.jspecify.annotations.NullMarked;
