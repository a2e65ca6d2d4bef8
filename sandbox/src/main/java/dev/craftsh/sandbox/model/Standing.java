package dev.craftsh.sandbox.model;

import org.jspecify.annotations.Nullable;

/** What is the matter with an account (contract/store-api.md §1). */
public enum Standing {
  REVOKED("revoked-account"),
  DEACTIVATED("deactivated-account"),
  WEAK_PASSWORD("weak-password");

  private final String text;

  Standing(String text) {
    this.text = text;
  }

  /** As it is asked for. */
  public String text() {
    return text;
  }

  /** Null when there is no such trouble. */
  public static @Nullable Standing named(String text) {
    for (Standing one : values()) {
      if (one.text.equals(text)) {
        return one;
      }
    }
    return null;
  }
}
