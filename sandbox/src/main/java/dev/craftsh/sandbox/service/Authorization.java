package dev.craftsh.sandbox.service;

import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MalformedMacaroon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The Authorization header taken apart: either one token, or a root and its discharges, with or
 * without quotes (contract/auth.md §7).
 */
record Authorization(Macaroon root, List<Macaroon> discharges) {
  private static final String SCHEME = "macaroon ";

  static Authorization parse(@Nullable String header) throws Unverified {
    if (header == null) {
      throw new Unverified("there is no Authorization header");
    }
    if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      throw new Unverified("the Authorization header is not of the scheme Macaroon");
    }
    String text = header.substring(SCHEME.length()).trim();
    try {
      if (text.startsWith("root=")) {
        return parts(text);
      }
      return new Authorization(Macaroon.fromBase64(text), List.of());
    } catch (MalformedMacaroon malformed) {
      throw new Unverified("a macaroon cannot be read: " + malformed.getMessage());
    }
  }

  private static Authorization parts(String text) throws Unverified {
    Macaroon root = null;
    List<Macaroon> discharges = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int comma = text.indexOf(',', from);
      int end = comma < 0 ? text.length() : comma;
      String part = text.substring(from, end).trim();
      from = end + 1;
      if (part.startsWith("root=")) {
        root = Macaroon.fromBase64(unquoted(part.substring("root=".length())));
      } else if (part.startsWith("discharge=")) {
        discharges.add(Macaroon.fromBase64(unquoted(part.substring("discharge=".length()))));
      } else {
        throw new Unverified("the Authorization header has an unknown part");
      }
    }
    if (root == null) {
      throw new Unverified("the Authorization header has no root");
    }
    return new Authorization(root, discharges);
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
