package dev.craftsh.client.model;

import com.google.gson.JsonObject;

/**
 * One of the store's own errors (contract/store-api.md §0.5).
 *
 * @param code the store's code, empty when it gave none
 * @param message the store's words
 * @param json the store's own entry; its {@code extra} can say more, as which field changed and to
 *     what. Empty where the store has no list of errors
 */
public record StoreError(String code, String message, JsonObject json) {
  /** An error of which nothing more is known. */
  public StoreError(String code, String message) {
    this(code, message, new JsonObject());
  }

  /** The message, after the code when there is one. */
  @Override
  public String toString() {
    return code.isEmpty() ? message : code + ": " + message;
  }
}
