package dev.craftsh.shell.repl;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that was typed once, as one line of the history's file: {@code MILLIS@PROFILE:TEXT}.
 * Older files have no profile, and some no time.
 *
 * @param profile where it was typed; empty where nobody knows
 * @param text perhaps of several lines; without secrets
 */
record PastLine(Instant when, String profile, String text) {

  /** Whether it is shown in that profile. */
  boolean isOf(String wanted) {
    return profile.isEmpty() || profile.equals(wanted);
  }

  /** The line of the file, with its end. */
  String written() {
    var place = profile.isEmpty() ? "" : "@" + URLEncoder.encode(profile, StandardCharsets.UTF_8);
    return when.toEpochMilli() + place + ":" + escaped(text) + "\n";
  }

  /** Reads a line of the file; empty where there is nothing to remember in it. */
  static Optional<PastLine> read(String line) {
    int digits = 0;
    while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
      digits++;
    }
    int colon = line.indexOf(':', digits);
    boolean placed = line.startsWith("@", digits);
    if (digits < 10 || digits > 18 || colon < 0 || (colon > digits && !placed)) {
      return of(Instant.EPOCH, "", line);
    }
    var when = Instant.ofEpochMilli(Long.parseLong(line.substring(0, digits)));
    try {
      var profile = placed ? line.substring(digits + 1, colon) : "";
      return of(
          when, URLDecoder.decode(profile, StandardCharsets.UTF_8), line.substring(colon + 1));
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<PastLine> of(Instant when, String profile, String escaped) {
    var text = plain(escaped);
    return text.isBlank() ? Optional.empty() : Optional.of(new PastLine(when, profile, text));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String plain(String escaped) {
    var text = new StringBuilder(escaped.length());
    for (int at = 0; at < escaped.length(); at++) {
      char letter = escaped.charAt(at);
      if (letter == '\\' && at + 1 < escaped.length()) {
        char meant = escaped.charAt(++at);
        text.append(meant == 'n' ? '\n' : meant == 'r' ? '\r' : meant);
      } else {
        text.append(letter);
      }
    }
    return text.toString();
  }
}
