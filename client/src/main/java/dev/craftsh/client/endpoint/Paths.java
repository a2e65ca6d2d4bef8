package dev.craftsh.client.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.client.error.InvalidInput;
import java.net.URI;

/** Addresses, joined as text (contract/store-api.md §0.3). */
final class Paths {
  private static final String UNRESERVED = "-._~";

  private Paths() {}

  static URI of(URI base, String path) {
    return URI.create(base + path);
  }

  /** A name as one segment of a path: nothing in it can become a path or a query of its own. */
  static String segment(String name) {
    if (name.isBlank()) {
      throw InvalidInput.because(
          "Cannot ask the store about a name", "the name is empty", "give a name");
    }
    StringBuilder encoded = new StringBuilder(name.length());
    for (byte b : name.getBytes(UTF_8)) {
      char c = (char) (b & 0xff);
      if (isPlain(c) || (UNRESERVED.indexOf(c) >= 0 && !name.equals(".") && !name.equals(".."))) {
        encoded.append(c);
      } else {
        encoded.append('%');
        encoded.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        encoded.append(Character.toUpperCase(Character.forDigit(c & 0xf, 16)));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
