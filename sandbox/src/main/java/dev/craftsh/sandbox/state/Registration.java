package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Namespace;
import java.time.Instant;

/** A name that was registered: what never changes about it. */
public record Registration(
    String id,
    Namespace namespace,
    String name,
    String type,
    boolean isPrivate,
    Account publisher,
    Instant createdAt) {}
