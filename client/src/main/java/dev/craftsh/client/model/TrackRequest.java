package dev.craftsh.client.model;

import java.util.Optional;

/**
 * A track to be created (contract/store-api.md §4).
 *
 * @param name the track: at most 28 ASCII letters and digits, with single {@code _}, {@code .} or
 *     {@code -} between them
 * @param versionPattern what versions released to it will have to match
 * @param automaticPhasingPercentage the share of machines that each phase will add
 */
public record TrackRequest(
    String name, Optional<String> versionPattern, Optional<Double> automaticPhasingPercentage) {
  private static final int LONGEST = 28;

  /** A track without rules of its own. */
  public static TrackRequest of(String name) {
    return new TrackRequest(name, Optional.empty(), Optional.empty());
  }

  /** The same, for versions that match this regular expression only. */
  public TrackRequest withVersionPattern(String pattern) {
    return new TrackRequest(name, Optional.of(pattern), automaticPhasingPercentage);
  }

  /** Whether stores take the name (contract/behaviour.md §9). */
  public boolean isNameValid() {
    boolean separatorMayFollow = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      boolean separator = c == '_' || c == '.' || c == '-';
      if (!plain && !(separator && separatorMayFollow)) {
        return false;
      }
      separatorMayFollow = plain;
    }
    return separatorMayFollow && name.length() <= LONGEST;
  }
}
