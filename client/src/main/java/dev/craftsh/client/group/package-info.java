/**
 * Groups of operations that {@link dev.craftsh.client.StoreClient} gives out: what they do, in the
 * words of the field. How they are asked of a store is no business of this package.
 */
@NullMarked
package dev.craftsh.client.group;

import org.jspecify.annotations.NullMarked;
