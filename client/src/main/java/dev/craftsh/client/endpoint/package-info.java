/**
 * The stores' operations: which request each one is, and how its answer is read. One small
 * interface per group, with an implementation for the publisher gateway (charms) and one for the
 * Snap Store's dashboard; each operation is written once.
 */
@NullMarked
package dev.craftsh.client.endpoint;

import org.jspecify.annotations.NullMarked;
