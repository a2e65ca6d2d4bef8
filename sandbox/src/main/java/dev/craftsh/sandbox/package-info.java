/**
 * The front door of the embedded store: start it, ask for its addresses and accounts, fill it,
 * close it. Wires the layers together; rules live in {@code service}.
 */
@NullMarked
package dev.craftsh.sandbox;

import org.jspecify.annotations.NullMarked;
