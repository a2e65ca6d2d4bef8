package dev.craftsh.sandbox.service;

/** What accounts publish in signed form (contract/store-api.md §5.11). */
public enum DocumentKind {
  VALIDATION_SET("validation-set"),
  CONFDB_SCHEMA("confdb-schema");

  private final String type;

  DocumentKind(String type) {
    this.type = type;
  }

  /** The type of its assertions. */
  public String type() {
    return type;
  }
}
