/**
 * Everything that can go wrong, as one sealed family: what happened, why, what to do next, and a
 * stable code. Values only: nothing here talks to a store, reads a file or knows a secret.
 */
@NullMarked
package dev.craftsh.client.error;

import org.jspecify.annotations.NullMarked;
