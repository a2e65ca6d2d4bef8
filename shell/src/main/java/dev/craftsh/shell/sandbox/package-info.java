/**
 * The embedded store as the shell uses it. Loaded only when somebody asks for it; nothing else in
 * the shell knows that there is one.
 */
@NullMarked
package dev.craftsh.shell.sandbox;

import org.jspecify.annotations.NullMarked;
