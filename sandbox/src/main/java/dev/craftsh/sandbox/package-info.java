/** Placeholder. */
@NullMarked
package dev.craftsh.sandbox;

import org.jspecify.annotations.NullMarked;
