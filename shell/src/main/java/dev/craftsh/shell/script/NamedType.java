package dev.craftsh.shell.script;

import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.model.Channel;
import dev.craftsh.shell.host.Host;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of {@link ParameterTypes#NAMED}. */
record NamedType(String words, String boxed, String meaning) implements ParameterType {
  @Override
  public Optional<Object> read(String text, Host host) {
    try {
      return Optional.ofNullable(
          switch (words) {
            case "NUMBER" -> Integer.valueOf(text);
            case "DECIMAL" -> new BigDecimal(text);
            case "YES|NO" -> yesOrNo(text);
            case "FILE" -> Files.isRegularFile(host.path(text)) ? host.path(text) : null;
            case "FOLDER" -> Files.isDirectory(host.path(text)) ? host.path(text) : null;
            case "REVISION" -> Integer.parseInt(text) >= 1 ? Integer.valueOf(text) : null;
            case "CHANNEL" -> Channel.parse(text);
            case "DURATION" -> duration(text);
            case "DATE" -> LocalDate.parse(text);
            default -> text.isEmpty() && words.equals("PACKAGE") ? null : text;
          });
    } catch (NumberFormatException | DateTimeException | StoreException unreadable) {
      return Optional.empty();
    }
  }

  private static @Nullable Boolean yesOrNo(String text) {
    return switch (text) {
      case "yes", "true" -> Boolean.TRUE;
      case "no", "false" -> Boolean.FALSE;
      default -> null;
    };
  }

  private static @Nullable Duration duration(String text) {
    if (text.length() < 2) {
      return null;
    }
    long amount = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 's' -> Duration.ofSeconds(amount);
      case 'm' -> Duration.ofMinutes(amount);
      case 'h' -> Duration.ofHours(amount);
      case 'd' -> Duration.ofDays(amount);
      default -> null;
    };
  }
}
