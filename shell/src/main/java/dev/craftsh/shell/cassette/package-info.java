/**
 * Recordings of what a store answered, and the replay of them without one: what is kept, what is
 * left out because it is secret, and how a request finds its answer. Who wants a recording, and
 * what is done with a failure, is decided elsewhere.
 */
@NullMarked
package dev.craftsh.shell.cassette;

import org.jspecify.annotations.NullMarked;
