package dev.craftsh.sandbox.model;

import org.jspecify.annotations.Nullable;

/**
 * A picture of a package.
 *
 * @param hash the SHA-256 sum in hex
 * @param content base64
 */
public record Media(
    String type, String hash, @Nullable String filename, @Nullable String key, String content) {}
