/** Placeholder. */
@NullMarked
package dev.craftsh.client;

import org.jspecify.annotations.NullMarked;
