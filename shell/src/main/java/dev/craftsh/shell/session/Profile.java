package dev.craftsh.shell.session;

import dev.craftsh.client.Endpoints;

/**
 * A store under a name.
 *
 * @param embedded whether it is the store inside this process
 */
public record Profile(String name, Endpoints endpoints, boolean embedded) {}
