package dev.craftsh.sandbox.model;

/** The sums of a file, in lower-case hex. */
public record Digests(String sha256, String sha384, String sha512, String sha3_384) {}
