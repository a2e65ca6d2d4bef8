package dev.craftsh.client.model;

import java.util.Locale;
import java.util.Optional;

/** How finished a release is, from most to least stable. */
public enum Risk {
  /** For everybody. */
  STABLE,
  /** About to become stable. */
  CANDIDATE,
  /** For those who try things early. */
  BETA,
  /** The newest, often built from every commit. */
  EDGE;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The risk of this name, in lower case as the stores write it. */
  public static Optional<Risk> named(String text) {
    for (Risk risk : values()) {
      if (risk.text.equals(text)) {
        return Optional.of(risk);
      }
    }
    return Optional.empty();
  }

  /** The name as the stores write it. */
  @Override
  public String toString() {
    return text;
  }
}
