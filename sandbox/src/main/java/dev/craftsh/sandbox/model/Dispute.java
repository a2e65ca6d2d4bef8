package dev.craftsh.sandbox.model;

import java.time.Instant;

/** Somebody's claim to a name that somebody else holds. */
public record Dispute(String accountId, String name, String comment, Instant since) {}
