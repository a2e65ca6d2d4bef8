package dev.craftsh.client.model;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is logged in and what the credentials permit (contract/store-api.md §2). An empty {@code
 * Optional} means: not restricted.
 *
 * @param account the account
 * @param permissions what is permitted
 * @param packages the only packages that can be touched: names, or ids where the store gives ids
 * @param channels the only channels that can be released to; may hold {@code *} and {@code ?}
 * @param expires when the credentials end; empty also when the store does not say
 * @param json the store's answer
 */
public record Whoami(
    Account account,
    Optional<List<String>> permissions,
    Optional<List<String>> packages,
    Optional<List<String>> channels,
    Optional<Instant> expires,
    JsonObject json) {}
