package dev.craftsh.client.endpoint;

import java.net.URI;
import java.util.Optional;

/**
 * Where a registry of containers gives out tokens, as it says itself in {@code WWW-Authenticate}
 * (contract/store-api.md §4, Resources).
 *
 * @param realm who gives them out
 * @param service for what
 * @param scope for which part of it
 */
record BearerChallenge(URI realm, String service, String scope) {
  private static final String SCHEME = "bearer ";

  /** Reads the header; empty where it says something else. */
  static Optional<BearerChallenge> of(String header) {
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      URI realm = URI.create(parameter(header, "realm"));
      boolean web =
          "https".equalsIgnoreCase(realm.getScheme()) || "http".equalsIgnoreCase(realm.getScheme());
      return web && realm.getHost() != null
          ? Optional.of(
              new BearerChallenge(realm, parameter(header, "service"), parameter(header, "scope")))
          : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** The value of {@code name="value"}; empty when it is not there. */
  private static String parameter(String header, String name) {
    for (int at = header.indexOf(name + "=\"");
        at >= 0;
        at = header.indexOf(name + "=\"", at + 1)) {
      int from = at + name.length() + 2;
      int to = header.indexOf('"', from);
      char before = at == 0 ? ' ' : header.charAt(at - 1);
      if (to >= 0 && (before == ' ' || before == ',')) {
        return header.substring(from, to);
      }
    }
    return "";
  }

  /** Where to ask. */
  URI question() {
    Query query = new Query();
    if (!service.isEmpty()) {
      query.with("service", service);
    }
    if (!scope.isEmpty()) {
      query.with("scope", scope);
    }
    String more = query.toString();
    boolean hasOne = realm.getRawQuery() != null;
    return URI.create(realm + (hasOne && !more.isEmpty() ? "&" + more.substring(1) : more));
  }
}
