package dev.craftsh.client.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * ISO 8601 times as the stores write them: with any offset, with none (then UTC), or a date alone.
 */
public final class IsoTime {
  private static final int DATE_LENGTH = 10;

  private IsoTime() {}

  /** The time; empty where the text is none. */
  public static Optional<Instant> parse(String text) {
    try {
      if (text.length() <= DATE_LENGTH) {
        return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      String iso = text.substring(0, DATE_LENGTH) + "T" + text.substring(DATE_LENGTH + 1);
      return Optional.of(
          hasZone(iso)
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static boolean hasZone(String iso) {
    return iso.endsWith("Z")
        || iso.indexOf('+', DATE_LENGTH) > 0
        || iso.indexOf('-', DATE_LENGTH) > 0;
  }
}
