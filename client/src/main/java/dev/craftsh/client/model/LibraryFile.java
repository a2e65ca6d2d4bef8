package dev.craftsh.client.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.client.error.InvalidInput;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A library's Python file (contract/store-api.md §4, Libraries).
 *
 * @param id the library that it belongs to: its {@code LIBID}
 * @param api its {@code LIBAPI}
 * @param patch its {@code LIBPATCH}
 * @param content the whole file
 */
public record LibraryFile(String id, int api, int patch, String content) {
  private static final String[] CONSTANTS = {"LIBAPI", "LIBPATCH", "LIBID"};

  /**
   * Reads a file.
   *
   * @throws InvalidInput when one of its three constants is missing or cannot be
   */
  public static LibraryFile parse(String content) {
    String id = value(content, "LIBID");
    String text = id.length() < 2 ? "" : id.substring(1, id.length() - 1);
    boolean quoted = id.startsWith("\"") || id.startsWith("'");
    if (!quoted || text.isEmpty() || id.charAt(id.length() - 1) != id.charAt(0)) {
      throw wrong("LIBID", "an id in quotes");
    }
    int api = number(content, "LIBAPI");
    int patch = number(content, "LIBPATCH");
    if (api == 0 && patch == 0) {
      throw wrong("LIBPATCH", "1 or more when LIBAPI is 0");
    }
    return new LibraryFile(text, api, patch, content);
  }

  private static int number(String content, String constant) {
    try {
      int number = Integer.parseInt(value(content, constant));
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException malformed) {
      throw wrong(constant, "a whole number");
    }
    throw wrong(constant, "0 or more");
  }

  /** What stands right of the equals sign, without a comment after it. */
  private static String value(String content, String constant) {
    int from = 0;
    while (from < content.length()) {
      int end = endOfLine(content, from);
      String line = content.substring(from, end).strip();
      int equals = line.indexOf('=');
      if (line.startsWith(constant) && equals > 0 && isName(line, equals, constant)) {
        int comment = line.indexOf('#', equals);
        return line.substring(equals + 1, comment < 0 ? line.length() : comment).strip();
      }
      from = end + 1;
    }
    throw wrong(constant, "there");
  }

  /** A type after the name does not count. */
  private static boolean isName(String line, int equals, String constant) {
    int colon = line.indexOf(':');
    int end = colon >= 0 && colon < equals ? colon : equals;
    return line.substring(0, end).strip().equals(constant);
  }

  private static InvalidInput wrong(String constant, String wanted) {
    return InvalidInput.because(
        "Cannot use the file as a library",
        "its " + constant + " is not " + wanted,
        "write LIBID, LIBAPI and LIBPATCH at the beginning of lines, as LIBAPI = 0");
  }

  private static int endOfLine(String content, int from) {
    int end = content.indexOf('\n', from);
    return end < 0 ? content.length() : end;
  }

  /**
   * The SHA-256 of what the file does, in hex: without the lines of the three constants, so that a
   * new patch number alone does not change it.
   */
  public String hash() {
    String unix = content.replace("\r\n", "\n");
    StringBuilder body = new StringBuilder(unix.length());
    int from = 0;
    while (from < unix.length()) {
      int end = Math.min(unix.length(), endOfLine(unix, from) + 1);
      if (!startsWithConstant(unix, from)) {
        body.append(unix, from, end);
      }
      from = end;
    }
    return HexFormat.of().formatHex(sha256().digest(body.toString().getBytes(UTF_8)));
  }

  private static boolean startsWithConstant(String text, int from) {
    for (String constant : CONSTANTS) {
      if (text.startsWith(constant, from)) {
        return true;
      }
    }
    return false;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
