package dev.craftsh.shell.mask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes secrets out of a text before it is remembered, over all its lines: values of options that
 * carry one, whatever is given to something that is called a password or the like, texts made into
 * a {@code Secret} in Java, and what looks like exported credentials or a macaroon.
 */
public final class SecretMask {
  private static final String MASK = "***";
  private static final int CREDENTIAL_LENGTH = 80;

  /** A name, as of a variable, a key of JSON, a parameter or a header. */
  private static final String NAME =
      "(?<![\\w.-])[\\w.-]{0,60}(?:password|passphrase|passwd|secret|token|macaroon|discharge|authorization|cookie"
          + "|\\botp\\b)[\\w-]*(?<!file)";

  /** {@code NAME =}, or {@code "NAME":} as in JSON. */
  private static final String GIVEN = NAME + "(?:\\s*=|\\\\?[\"']\\s*:)\\s*";

  /** What a value is, in the group {@code value}: each is known by what stands before it. */
  private static final List<Pattern> VALUES =
      List.of(
          // An option, its value in the next line perhaps.
          pattern(
              "(?<!\\S)--(?:otp|password|token|credentials-value)(?:=|(?:\\s|\\\\\\n)+)"
                  + "(?<value>\"[^\"]*\"?|'[^']*'?|[^\\s\\\\]+)"),
          // A text block before a text: its quotes are those of an empty one.
          pattern("(?:Secret\\s*\\.\\s*of|withOtp)\\s*\\(\\s*\"\"\"(?<value>.*?)(?:\"\"\"|$)"),
          pattern(
              "(?:Secret\\s*\\.\\s*of|withOtp)\\s*\\(\\s*\"(?!\"\")(?<value>(?:[^\"\\\\]|\\\\.)+)"),
          // NAME = "text", "NAME": "text", and the same within a text.
          pattern(GIVEN + "\\\\\"(?<value>.*?)(?:\\\\\"|$)"),
          pattern(GIVEN + "\"\"\"(?<value>.*?)(?:\"\"\"|$)"),
          pattern(GIVEN + "\"(?!\"\")(?<value>(?:[^\"\\\\]|\\\\.)+)"),
          pattern(GIVEN + "'(?<value>[^']+)"),
          // NAME=word, and a header as one word: 'NAME: anything'.
          pattern(NAME + "=(?<value>[^\\s\"'\\\\&=<>][^\\s\"'\\\\&]*)"),
          pattern("\"" + NAME + ":(?<value>[^\"\\n]*[^\"\\s][^\"\\n]*)"),
          pattern("'" + NAME + ":(?<value>[^'\\n]*[^'\\s][^'\\n]*)"));

  private SecretMask() {}

  /** A text without secrets, and how many were in it. */
  public record Masked(String text, int secrets) {}

  /** The stretch of a text between two places. */
  private record Stretch(int from, int end) {}

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** The text with {@code ***} in the place of each secret. */
  public static String mask(String text) {
    return of(text).text();
  }

  /** The same, and how many there were. */
  public static Masked of(String text) {
    var found = new ArrayList<Stretch>();
    for (var pattern : VALUES) {
      var matcher = pattern.matcher(text);
      while (matcher.find()) {
        found.add(new Stretch(matcher.start("value"), matcher.end("value")));
      }
    }
    findLongTokens(text, found);
    found.sort(Comparator.comparingInt(Stretch::from).thenComparing(Stretch::end));
    return without(found, text);
  }

  private static Masked without(List<Stretch> found, String text) {
    var masked = new StringBuilder();
    int at = 0;
    int secrets = 0;
    for (var stretch : found) {
      boolean known = text.substring(stretch.from(), stretch.end()).equals(MASK);
      if (stretch.from() >= at && !known) {
        masked.append(text, at, stretch.from()).append(MASK);
        secrets++;
      }
      at = known ? at : Math.max(at, stretch.end());
    }
    return new Masked(masked.append(text, at, text.length()).toString(), secrets);
  }

  private static void findLongTokens(String text, List<Stretch> found) {
    int from = 0;
    while (from < text.length()) {
      int end = from;
      while (end < text.length() && isTokenLetter(text.charAt(end))) {
        end++;
      }
      if (looksLikeCredentials(text.substring(from, end))) {
        found.add(new Stretch(from, end));
      }
      from = end + 1;
    }
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
}
