package dev.craftsh.sandbox.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MalformedMacaroon;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The Authorization header taken apart: either one token, or a root and its discharges, with or
 * without quotes (contract/auth.md §7).
 */
record Authorization(Macaroon root, List<Macaroon> discharges) {
  private static final String SCHEME = "macaroon ";
  private static final String BEARER = "bearer ";
  private static final int MOST = 50;

  static Authorization parse(@Nullable String header) throws Unverified {
    if (header == null) {
      throw new Unverified("there is no Authorization header");
    }
    String lower = header.toLowerCase(Locale.ROOT);
    if (lower.startsWith(BEARER)) {
      return token(header.substring(BEARER.length()).trim());
    }
    if (!lower.startsWith(SCHEME)) {
      throw new Unverified("the Authorization header is not of the scheme Macaroon");
    }
    String text = header.substring(SCHEME.length()).trim();
    if (!text.startsWith("root=")) {
      return token(text);
    }
    try {
      return parts(text);
    } catch (MalformedMacaroon malformed) {
      throw new Unverified("a macaroon cannot be read: " + malformed.getMessage());
    }
  }

  private static Authorization token(String text) throws Unverified {
    return new Authorization(anyForm(text), List.of());
  }

  /** A macaroon by itself, in base64 or as JSON. */
  static Macaroon anyForm(String text) throws Unverified {
    try {
      return text.startsWith("{") ? Macaroon.fromJson(text) : Macaroon.fromBase64(text);
    } catch (MalformedMacaroon malformed) {
      throw new Unverified("a macaroon cannot be read: " + malformed.getMessage());
    }
  }

  /**
   * A root and its discharges as a JSON list in base64, as they stand in the header {@code
   * Macaroons} and in cookies (contract/auth.md §5).
   */
  static Authorization ofMacaroons(@Nullable String base64) throws Unverified {
    if (base64 == null) {
      throw new Unverified("there is no header with macaroons");
    }
    List<Macaroon> all = new ArrayList<>();
    try {
      byte[] json = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
      for (JsonElement one : JsonParser.parseString(new String(json, UTF_8)).getAsJsonArray()) {
        all.add(Macaroon.fromJson(one.toString()));
      }
    } catch (IllegalArgumentException | IllegalStateException | JsonParseException malformed) {
      throw new Unverified("the header with macaroons cannot be read");
    }
    if (all.isEmpty() || all.size() > MOST) {
      throw new Unverified("the header holds " + all.size() + " macaroons");
    }
    return new Authorization(all.get(0), all.subList(1, all.size()));
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
