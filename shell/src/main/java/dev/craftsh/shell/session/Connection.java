package dev.craftsh.shell.session;

import dev.craftsh.client.StoreClient;

/**
 * A profile's client, and where its login came from.
 *
 * @param source what {@code whoami} says about it
 */
record Connection(StoreClient client, String source) {}
