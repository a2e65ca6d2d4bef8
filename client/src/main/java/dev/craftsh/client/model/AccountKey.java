package dev.craftsh.client.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A key that an account signs assertions with (contract/store-api.md §5.1).
 *
 * @param name what the publisher calls it
 * @param publicKeySha3_384 the key's fingerprint, in URL-safe base64
 * @param since from when on it counts, if the store says
 */
// sha3_384 is how the stores and their other clients spell it.
@SuppressWarnings("MemberName")
public record AccountKey(String name, String publicKeySha3_384, Optional<Instant> since) {}
