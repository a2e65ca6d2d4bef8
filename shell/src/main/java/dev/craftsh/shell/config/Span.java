package dev.craftsh.shell.config;

import java.time.Duration;
import java.util.Optional;

/** A length of time as people write it: {@code 90s}, {@code 30m}, {@code 1h30m}, {@code 7d}. */
public final class Span extends ValueType<Duration> {
  static final Span TYPE = new Span();
  private static final long MOST_SECONDS = 10L * 366 * 24 * 3600;

  private Span() {}

  /** The length; empty when the text is none. */
  public static Optional<Duration> read(String text) {
    long seconds = 0;
    long number = -1;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter >= '0' && letter <= '9' && number < MOST_SECONDS) {
        number = Math.max(0, number) * 10 + (letter - '0');
        continue;
      }
      long unit = unit(letter);
      if (number < 0 || unit == 0) {
        return Optional.empty();
      }
      seconds += number * unit;
      number = -1;
    }
    boolean whole = !text.isEmpty() && number < 0 && seconds <= MOST_SECONDS;
    return whole ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
  }

  private static long unit(char letter) {
    return switch (letter) {
      case 's' -> 1;
      case 'm' -> 60;
      case 'h' -> 3600;
      case 'd' -> 24 * 3600;
      case 'w' -> 7 * 24 * 3600;
      default -> 0;
    };
  }

  @Override
  Optional<Duration> parse(String text) {
    return text.equals("0") || text.equals("off") ? Optional.of(Duration.ZERO) : read(text);
  }

  @Override
  String text(Duration value) {
    if (value.isZero()) {
      return "off";
    }
    long seconds = value.toSeconds();
    var text = new StringBuilder();
    for (char letter : new char[] {'d', 'h', 'm', 's'}) {
      long unit = unit(letter);
      if (seconds >= unit) {
        text.append(seconds / unit).append(letter);
        seconds %= unit;
      }
    }
    return text.toString();
  }

  @Override
  String remedy() {
    return "write a length of time such as 90s, 30m, 1h30m or 7d, or off";
  }
}
