package dev.craftsh.sandbox.model;

import java.time.Instant;

/**
 * A signing key that an account registered.
 *
 * @param id the SHA3-384 sum of the key
 * @param publicKey the key itself, as it stood in the request
 */
public record AccountKey(
    String accountId, String name, String id, String publicKey, Instant since) {}
