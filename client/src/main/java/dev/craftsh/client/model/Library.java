package dev.craftsh.client.model;

import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * One patch of a library of a charm (contract/store-api.md §4, Libraries).
 *
 * @param charm the charm that publishes it
 * @param name its name
 * @param id the store's id of it
 * @param api what it is compatible with: the same number for all its patches
 * @param patch its number among those
 * @param hash the SHA-256 of what it does, in hex; {@link LibraryFile#hash} is the same for the
 *     same file
 * @param content the whole file, when a single one was asked for
 * @param json the store's own entry
 */
public record Library(
    String charm,
    String name,
    String id,
    int api,
    int patch,
    String hash,
    Optional<String> content,
    JsonObject json) {}
