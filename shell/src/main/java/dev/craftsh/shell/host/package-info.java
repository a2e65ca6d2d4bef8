/**
 * Everything that comes from outside the process: streams, environment, clock, folders, what is a
 * terminal, and how a person is asked. Below {@code Main} nothing reads {@code System}; it asks the
 * host. No decision lives here.
 */
@NullMarked
package dev.craftsh.shell.host;

import org.jspecify.annotations.NullMarked;
