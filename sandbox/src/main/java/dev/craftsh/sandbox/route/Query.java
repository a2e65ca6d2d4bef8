package dev.craftsh.sandbox.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/** What follows the question mark, and percent signs wherever they are. */
final class Query {
  private Query() {}

  static Map<String, String> parse(String query) {
    Map<String, String> values = new HashMap<>();
    for (int from = 0; from < query.length(); ) {
      int and = query.indexOf('&', from);
      int end = and < 0 ? query.length() : and;
      int equals = query.indexOf('=', from);
      int keyEnd = equals < 0 || equals > end ? end : equals;
      String value = keyEnd == end ? "" : query.substring(keyEnd + 1, end);
      values.put(decoded(query.substring(from, keyEnd), true), decoded(value, true));
      from = end + 1;
    }
    return values;
  }

  static String decoded(String text, boolean plusIsSpace) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes.write(hex(text, i + 1));
        i += 2;
      } else if (c == '+' && plusIsSpace) {
        bytes.write(' ');
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(UTF_8));
      }
    }
    return bytes.toString(UTF_8);
  }

  private static int hex(String text, int at) {
    int high = at + 1 < text.length() ? Character.digit(text.charAt(at), 16) : -1;
    int low = at + 1 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
    if (high < 0 || low < 0) {
      throw new Refusal(Reason.SCHEMA, "The address has a malformed percent sign.");
    }
    return high << 4 | low;
  }
}
