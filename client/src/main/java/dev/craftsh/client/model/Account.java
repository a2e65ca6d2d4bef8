package dev.craftsh.client.model;

/**
 * Somebody with an account in a store. Text that the store does not say is empty.
 *
 * @param id the store's id
 * @param username the short name
 * @param displayName the name for people
 * @param email the address; stores show it to the account itself only
 * @param validation {@code unproven}, {@code verified} or {@code starred}
 */
public record Account(
    String id, String username, String displayName, String email, String validation) {}
