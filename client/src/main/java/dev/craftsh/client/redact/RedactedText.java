package dev.craftsh.client.redact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Bodies fit to be shown: JSON without the values of keys that name secrets, web forms alike, and
 * no text at all that looks like exported credentials or a macaroon.
 */
public final class RedactedText {
  static final String HIDDEN = "***";
  private static final int CREDENTIAL_LENGTH = 80;
  private static final int ID_LENGTH = 40;
  private static final List<String> SECRET_NAMES =
      List.of(
          "token",
          "macaroon",
          "password",
          "passphrase",
          "secret",
          "discharge",
          "credential",
          "cookie",
          "authorization");

  /** Of the names above: most letters of a key begin none of them. */
  private static final String FIRST_LETTERS = "tmpsdca";

  private RedactedText() {}

  /** The text without secrets; JSON comes back without needless white space. */
  public static String of(String text) {
    Optional<String> json = json(text, false);
    if (json.isPresent()) {
      return json.get();
    }
    return isForm(text) ? Redaction.query(text) : plain(text);
  }

  /** The text with its structure alone: of JSON the keys, of anything else nothing. */
  public static String withoutValues(String text) {
    return json(text, true).orElse(HIDDEN);
  }

  private static Optional<String> json(String text, boolean everything) {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[")
        ? MaskedJson.of(text, everything)
        : Optional.empty();
  }

  /** A text inside of JSON: prose, an address, or credentials. */
  static String value(String text) {
    int query = text.startsWith("http") ? text.indexOf('?') : -1;
    return query < 0
        ? path(text)
        : path(text.substring(0, query)) + '?' + Redaction.query(text.substring(query + 1));
  }

  /** Ids beside each other in an address are no credentials, which are longer than any of them. */
  private static String path(String text) {
    if (!text.startsWith("http://") && !text.startsWith("https://")) {
      return plain(text);
    }
    for (String part : text.split("/", -1)) {
      if (part.length() > ID_LENGTH || part.indexOf(' ') >= 0) {
        return plain(text);
      }
    }
    return text;
  }

  /** Whether a key, header or parameter of that name holds a secret. */
  public static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("otp") || lower.equals("one_time_password")) {
      return true;
    }
    for (int at = 0; at < lower.length(); at++) {
      if (FIRST_LETTERS.indexOf(lower.charAt(at)) >= 0 && isSecretAt(lower, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSecretAt(String name, int at) {
    for (String secret : SECRET_NAMES) {
      if (name.startsWith(secret, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForm(String text) {
    int equals = text.indexOf('=');
    return equals > 0 && text.indexOf('\n') < 0 && text.indexOf(' ') < 0;
  }

  /** Masks each run of letters that is as long and mixed as credentials in Base64 are. */
  static String plain(String text) {
    if (text.length() < CREDENTIAL_LENGTH) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int end = from;
      while (end < text.length() && isTokenLetter(text.charAt(end))) {
        end++;
      }
      result.append(looksLikeCredentials(text, from, end) ? HIDDEN : text.substring(from, end));
      if (end < text.length()) {
        result.append(text.charAt(end));
      }
      from = end + 1;
    }
    return result.toString();
  }

  private static boolean isTokenLetter(char letter) {
    return letter < 128 && (Character.isLetterOrDigit(letter) || "+/=_-".indexOf(letter) >= 0);
  }

  /** Paths, names and hashes do not mix all kinds of letters at that length. */
  private static boolean looksLikeCredentials(String text, int from, int end) {
    boolean upper = false;
    boolean lower = false;
    boolean digit = false;
    for (int at = from; at < end; at++) {
      char letter = text.charAt(at);
      upper |= letter >= 'A' && letter <= 'Z';
      lower |= letter >= 'a' && letter <= 'z';
      digit |= letter >= '0' && letter <= '9';
    }
    return end - from >= CREDENTIAL_LENGTH && upper && lower && digit;
  }
}
