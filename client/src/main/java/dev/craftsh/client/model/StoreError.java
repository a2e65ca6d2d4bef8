package dev.craftsh.client.model;

/**
 * One of the store's own errors (contract/store-api.md §0.5).
 *
 * @param code the store's code, empty when it gave none
 * @param message the store's words
 */
public record StoreError(String code, String message) {
  /** The message, after the code when there is one. */
  @Override
  public String toString() {
    return code.isEmpty() ? message : code + ": " + message;
  }
}
