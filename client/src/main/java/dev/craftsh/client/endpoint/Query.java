package dev.craftsh.client.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The part of an address after the question mark, encoded as forms are (contract/behaviour.md §2).
 */
final class Query {
  private final StringBuilder text = new StringBuilder();

  /** The same parameters whenever they are the same, whatever order the map has them in. */
  static Query of(Map<String, String> parameters) {
    Query query = new Query();
    new TreeMap<>(parameters).forEach(query::with);
    return query;
  }

  Query with(String name, String value) {
    text.append(text.length() == 0 ? '?' : '&')
        .append(URLEncoder.encode(name, UTF_8))
        .append('=')
        .append(URLEncoder.encode(value, UTF_8));
    return this;
  }

  Query with(String name, Optional<?> value) {
    return value.isPresent() ? with(name, String.valueOf(value.get())) : this;
  }

  /** With the question mark; nothing when it is empty. */
  @Override
  public String toString() {
    return text.toString();
  }
}
