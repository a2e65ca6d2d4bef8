/**
 * The front door of the client library: {@link dev.craftsh.client.StoreClient} and what is needed
 * to make one. Holds no operation of its own; it hands each to the group that has it. No terminal,
 * no static state; several clients and threads can live side by side.
 */
@NullMarked
package dev.craftsh.client;

import org.jspecify.annotations.NullMarked;
