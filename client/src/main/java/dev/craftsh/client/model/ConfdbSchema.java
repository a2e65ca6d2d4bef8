package dev.craftsh.client.model;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * What configuration a device keeps, and who sees which part of it (contract/store-api.md §5.11).
 *
 * @param accountId whose it is
 * @param name its name
 * @param revision how often it was published, or empty
 * @param summary one line about it, or empty
 * @param views the views by name, as the publisher wrote them
 * @param body the schema of what is stored: a JSON text
 * @param timestamp when it was made, if the store says
 * @param json all headers of the assertion
 */
public record ConfdbSchema(
    String accountId,
    String name,
    String revision,
    String summary,
    JsonObject views,
    Optional<String> body,
    Optional<Instant> timestamp,
    JsonObject json) {}
