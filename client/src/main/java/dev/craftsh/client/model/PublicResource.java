package dev.craftsh.client.model;

import com.google.gson.JsonObject;

/**
 * A revision of a resource of a charm, as everybody can see it (contract/store-api.md §7).
 *
 * @param name the resource
 * @param revision its revision
 * @param type {@code file} or {@code oci-image}
 * @param description what it is for, or empty
 * @param fileName what its file is called, or empty
 * @param download where to fetch it
 * @param json the store's own entry
 */
public record PublicResource(
    String name,
    int revision,
    String type,
    String description,
    String fileName,
    Download download,
    JsonObject json) {}
