package dev.craftsh.shell.permission;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.client.intercept.Call;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request asks of a store, without the store's address.
 *
 * @param parts the words of the path behind what its area begins with, decoded
 * @param text the path as it is sent, without its query
 * @param query without the question mark; empty when there is none
 */
public record StorePath(String method, Area area, List<String> parts, String text, String query) {

  /** The parts of the stores' API, by how their paths begin. */
  public enum Area {
    /** {@code /dev/api/}, of the Snap Store. */
    DEVELOPER("/dev/api/"),
    /** {@code /api/v2/}, of the Snap Store. */
    DASHBOARD("/api/v2/"),
    /** {@code /v1/}, of Charmhub. */
    GATEWAY("/v1/"),
    /** Everything else, such as what everybody may see. */
    OTHER("/");

    private final String start;

    Area(String start) {
      this.start = start;
    }
  }

  public StorePath {
    parts = List.copyOf(parts);
  }

  public static StorePath of(Call call) {
    return of(call.method(), call.uri());
  }

  static StorePath of(String method, URI uri) {
    var path = uri.getRawPath() == null ? "/" : uri.getRawPath();
    var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (var area : Area.values()) {
      int at = area == Area.OTHER ? 0 : path.indexOf(area.start);
      if (at >= 0) {
        var text = trimmed(path.substring(at));
        return new StorePath(
            method, area, split(path.substring(at + area.start.length())), text, query);
      }
    }
    return new StorePath(method, Area.OTHER, List.of(), path, query);
  }

  private static String trimmed(String text) {
    return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static List<String> split(String path) {
    var parts = new ArrayList<String>();
    for (int from = 0; from < path.length(); ) {
      int slash = path.indexOf('/', from);
      int end = slash < 0 ? path.length() : slash;
      if (end > from) {
        parts.add(URLDecoder.decode(path.substring(from, end).replace("+", "%2B"), UTF_8));
      }
      from = end + 1;
    }
    return parts;
  }

  /** Whether publishers of snaps ask here. */
  public boolean isDashboard() {
    return area == Area.DEVELOPER || area == Area.DASHBOARD;
  }

  /**
   * Whether it looks like that: {@code *} stands for any word, {@code ns} for {@code charm} or
   * {@code snap}.
   */
  public boolean is(String verb, Area where, String... pattern) {
    return method.equals(verb) && isAt(where, pattern);
  }

  /** The same for any method. */
  public boolean isAt(Area where, String... pattern) {
    if (area != where || parts.size() != pattern.length) {
      return false;
    }
    for (int i = 0; i < pattern.length; i++) {
      if (!fits(pattern[i], parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String pattern, String part) {
    return switch (pattern) {
      case "*" -> true;
      case "ns" -> part.equals("charm") || part.equals("snap") || part.equals("bundle");
      default -> pattern.equals(part);
    };
  }

  /** One word of the path. */
  public String part(int index) {
    return parts.get(index);
  }
}
