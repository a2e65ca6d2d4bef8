package dev.craftsh.client.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What an account has accepted of the Snap Store's terms (contract/store-api.md §5.1).
 *
 * @param accepted whether the latest terms are accepted
 * @param latest the date of the latest terms, if the store says
 * @param acceptedAt the date of the terms that were accepted last; empty when none were
 * @param url where the terms can be read, or empty
 */
public record Agreement(
    boolean accepted, Optional<Instant> latest, Optional<Instant> acceptedAt, String url) {}
