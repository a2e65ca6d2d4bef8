package dev.craftsh.shell.mask;

import java.util.List;

/**
 * Takes secrets out of a line before it is remembered: values of options that carry one, texts made
 * into a {@code Secret} in Java, and whatever looks like exported credentials or a macaroon.
 */
public final class SecretMask {
  private static final String MASK = "***";
  private static final int CREDENTIAL_LENGTH = 80;
  private static final List<String> OPTIONS =
      List.of("--otp", "--password", "--token", "--credentials-value");
  private static final List<String> JAVA = List.of("Secret.of(\"", "withOtp(\"");

  private SecretMask() {}

  /** The line with {@code ***} in the place of each secret. */
  public static String mask(String line) {
    var masked = line;
    for (var option : OPTIONS) {
      masked = maskOption(masked, option);
    }
    for (var call : JAVA) {
      masked = maskAfter(masked, call, '"');
    }
    return maskLongTokens(masked);
  }

  private static String maskOption(String line, String option) {
    var result = new StringBuilder();
    int from = 0;
    for (int at = line.indexOf(option); at >= 0; at = line.indexOf(option, from)) {
      int end = at + option.length();
      boolean whole = (at == 0 || isBlank(line, at - 1)) && end < line.length();
      result.append(line, from, end);
      from = end;
      if (whole && (line.charAt(end) == '=' || isBlank(line, end))) {
        int value = end + 1;
        while (value < line.length() && isBlank(line, value)) {
          value++;
        }
        result.append(line, end, value).append(value < line.length() ? MASK : "");
        from = endOfWord(line, value);
      }
    }
    return result.append(line, from, line.length()).toString();
  }

  private static String maskAfter(String line, String opening, char closing) {
    var result = new StringBuilder();
    int from = 0;
    for (int at = line.indexOf(opening); at >= 0; at = line.indexOf(opening, from)) {
      int start = at + opening.length();
      int end = line.indexOf(closing, start);
      result.append(line, from, start).append(MASK);
      from = end < 0 ? line.length() : end;
    }
    return result.append(line, from, line.length()).toString();
  }

  private static String maskLongTokens(String line) {
    var result = new StringBuilder();
    int from = 0;
    while (from < line.length()) {
      int end = from;
      while (end < line.length() && isTokenLetter(line.charAt(end))) {
        end++;
      }
      var token = line.substring(from, end);
      result.append(looksLikeCredentials(token) ? MASK : token);
      if (end < line.length()) {
        result.append(line.charAt(end));
      }
      from = end + 1;
    }
    return result.toString();
  }

  private static boolean isTokenLetter(char letter) {
    return letter < 128 && (Character.isLetterOrDigit(letter) || "+/=_-".indexOf(letter) >= 0);
  }

  /** Base64 of that length mixes all kinds of letters; paths, names and hashes do not. */
  private static boolean looksLikeCredentials(String token) {
    return token.length() >= CREDENTIAL_LENGTH
        && token.chars().anyMatch(Character::isUpperCase)
        && token.chars().anyMatch(Character::isLowerCase)
        && token.chars().anyMatch(Character::isDigit);
  }

  private static int endOfWord(String line, int start) {
    if (start < line.length() && "\"'".indexOf(line.charAt(start)) >= 0) {
      int close = line.indexOf(line.charAt(start), start + 1);
      return close < 0 ? line.length() : close + 1;
    }
    int end = start;
    while (end < line.length() && !isBlank(line, end)) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(String line, int at) {
    return Character.isWhitespace(line.charAt(at));
  }
}
