package dev.craftsh.sandbox.model;

import org.jspecify.annotations.Nullable;

/** How far a channel can be trusted, the most stable first (contract/behaviour.md §13). */
public enum Risk {
  STABLE("stable"),
  CANDIDATE("candidate"),
  BETA("beta"),
  EDGE("edge");

  private final String text;

  Risk(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  public static @Nullable Risk named(String text) {
    for (Risk risk : values()) {
      if (risk.text.equals(text)) {
        return risk;
      }
    }
    return null;
  }

  /** The risk whose release a closed channel of this risk follows; the most stable has none. */
  public @Nullable Risk fallback() {
    return switch (this) {
      case STABLE -> null;
      case CANDIDATE -> STABLE;
      case BETA -> CANDIDATE;
      case EDGE -> BETA;
    };
  }
}
