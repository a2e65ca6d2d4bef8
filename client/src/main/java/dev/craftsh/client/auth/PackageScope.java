package dev.craftsh.client.auth;

/**
 * A package that credentials are to be limited to.
 *
 * @param type {@code charm}, {@code bundle} or {@code snap}
 * @param name its name
 */
public record PackageScope(String type, String name) {}
