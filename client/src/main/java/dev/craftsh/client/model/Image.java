package dev.craftsh.client.model;

import com.google.gson.JsonObject;

/**
 * An image that a snap shows in the store (contract/store-api.md §5.7).
 *
 * @param type {@code icon}, {@code screenshot} or {@code banner}
 * @param url where it can be fetched
 * @param sha256 its hash, in hex
 * @param fileName the name that it was uploaded with, or empty
 * @param json the store's own entry
 */
public record Image(String type, String url, String sha256, String fileName, JsonObject json) {}
