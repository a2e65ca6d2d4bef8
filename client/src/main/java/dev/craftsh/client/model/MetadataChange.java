package dev.craftsh.client.model;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a package shall say about itself (contract/store-api.md §4, §5.7).
 *
 * @param fields the new texts by the store's name for the field, for example {@code summary}; an
 *     empty one is taken away
 * @param careful whether fields that somebody edited in the store are left alone; the change is
 *     then refused as a whole. The Snap Store alone can do so
 */
public record MetadataChange(Map<String, Optional<String>> fields, boolean careful) {
  /** Copies the fields. */
  public MetadataChange {
    fields = Map.copyOf(fields);
  }

  /** One field changes. */
  public static MetadataChange of(String field, String text) {
    return new MetadataChange(Map.of(field, Optional.of(text)), false);
  }

  /** Nothing stands in that field any more. */
  public static MetadataChange without(String field) {
    return new MetadataChange(Map.of(field, Optional.empty()), false);
  }

  /** The same, and one more field changes. */
  public MetadataChange and(String field, String text) {
    Map<String, Optional<String>> more = new LinkedHashMap<>(fields);
    more.put(field, Optional.of(text));
    return new MetadataChange(more, careful);
  }

  /** The same, refused when somebody edited one of these fields in the store. */
  public MetadataChange unlessChanged() {
    return new MetadataChange(fields, true);
  }

  /** The fields as JSON. */
  public JsonObject json() {
    JsonObject json = new JsonObject();
    fields.forEach(
        (field, text) ->
            json.add(field, text.isPresent() ? new JsonPrimitive(text.get()) : JsonNull.INSTANCE));
    return json;
  }
}
