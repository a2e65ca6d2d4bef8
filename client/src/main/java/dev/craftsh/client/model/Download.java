package dev.craftsh.client.model;

import java.util.Optional;

/**
 * Where a revision can be fetched.
 *
 * @param url the address, or empty where the store gives only the size
 * @param size bytes
 * @param sha3_384 its hash in hex, which the Snap Store gives
 * @param sha256 its hash in hex, which Charmhub gives
 */
// sha3_384 is how the stores and their other clients spell it.
@SuppressWarnings("MemberName")
public record Download(String url, long size, Optional<String> sha3_384, Optional<String> sha256) {}
