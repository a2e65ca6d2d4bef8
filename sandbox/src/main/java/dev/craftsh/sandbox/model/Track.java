package dev.craftsh.sandbox.model;

import java.time.Instant;

/** A line of releases of one package. */
public record Track(String name, Instant createdAt) {}
