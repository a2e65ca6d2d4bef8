package dev.craftsh.sandbox.assertion;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/**
 * The lines above the first blank one. {@code name: text} is a text; {@code name:} alone is
 * followed by lines that go further in: by four spaces a text of several lines, by two and a dash a
 * list, by two a map.
 */
final class HeaderLines {
  private static final int DEEPEST = 16;
  private final List<String> lines;
  private int at;

  private HeaderLines(List<String> lines) {
    this.lines = lines;
  }

  static JsonObject parse(String text) throws MalformedAssertion {
    HeaderLines reader = new HeaderLines(List.of(text.split("\n", -1)));
    JsonObject headers = reader.map(0);
    if (reader.at < reader.lines.size()) {
      throw reader.wrong();
    }
    return headers;
  }

  private JsonObject map(int indent) throws MalformedAssertion {
    JsonObject map = new JsonObject();
    while (starts(indent, "") && !starts(indent, " ")) {
      String line = lines.get(at);
      int colon = line.indexOf(':');
      if (colon <= indent) {
        throw wrong();
      }
      String name = line.substring(indent, colon);
      if (!isName(name) || map.has(name)) {
        throw wrong();
      }
      map.add(name, value(line.substring(colon + 1), indent));
    }
    if (map.isEmpty()) {
      throw wrong();
    }
    return map;
  }

  /** What follows a colon or a dash; the current line is used up by it. */
  private JsonElement value(String rest, int indent) throws MalformedAssertion {
    if (indent > 2 * DEEPEST) {
      throw new MalformedAssertion("its headers are nested too deep");
    }
    if (!rest.isEmpty() && rest.charAt(0) != ' ') {
      throw wrong();
    }
    at++;
    if (!rest.isEmpty()) {
      return new JsonPrimitive(rest.substring(1));
    }
    if (starts(indent, "    ")) {
      return lines(indent + 4);
    }
    return starts(indent, "  -") ? list(indent) : map(indent + 2);
  }

  private JsonElement lines(int indent) {
    StringBuilder text = new StringBuilder();
    while (starts(indent, "")) {
      text.append(text.length() == 0 ? "" : "\n").append(lines.get(at).substring(indent));
      at++;
    }
    return new JsonPrimitive(text.toString());
  }

  private JsonArray list(int indent) throws MalformedAssertion {
    JsonArray list = new JsonArray();
    while (starts(indent, "  -")) {
      list.add(value(lines.get(at).substring(indent + 3), indent + 2));
    }
    return list;
  }

  private boolean starts(int indent, String then) {
    if (at >= lines.size()) {
      return false;
    }
    String line = lines.get(at);
    for (int i = 0; i < indent; i++) {
      if (i >= line.length() || line.charAt(i) != ' ') {
        return false;
      }
    }
    return line.startsWith(then, indent);
  }

  private static boolean isName(String name) {
    boolean ended = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !(digit && i > 0) && !(c == '-' && ended)) {
        return false;
      }
      ended = c != '-';
    }
    return ended;
  }

  private MalformedAssertion wrong() {
    return new MalformedAssertion("its header line " + (at + 1) + " cannot be understood");
  }
}
