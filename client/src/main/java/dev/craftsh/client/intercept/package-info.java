/**
 * Standing between the operations and the network: one interface, and the values it deals in. What
 * an interceptor does with them belongs to whoever brings it.
 */
@NullMarked
package dev.craftsh.client.intercept;

import org.jspecify.annotations.NullMarked;
