package dev.craftsh.sandbox.model;

/** A publisher. */
public record Account(String id, String username, String displayName, String email) {
  /** Every account here is one that nobody vouched for. */
  public static final String VALIDATION = "unproven";
}
