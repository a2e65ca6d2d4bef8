package dev.craftsh.sandbox.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who may work on a package that is another's. */
public record Collaborator(
    Account account, Instant createdAt, String createdBy, @Nullable Instant until) {}
