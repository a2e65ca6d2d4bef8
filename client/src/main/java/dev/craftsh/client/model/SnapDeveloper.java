package dev.craftsh.client.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who may develop a snap of somebody else (contract/store-api.md §5.12).
 *
 * @param id the developer's account
 * @param since from when on
 * @param until until when; empty while it lasts
 */
public record SnapDeveloper(String id, Instant since, Optional<Instant> until) {}
