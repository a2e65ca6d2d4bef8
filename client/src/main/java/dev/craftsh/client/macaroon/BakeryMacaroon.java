package dev.craftsh.client.macaroon;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A macaroon as identity services hand it over: bare, or in an envelope with a payload for each of
 * its caveats (contract/auth.md §2.5).
 */
public final class BakeryMacaroon {
  private static final int VERSION = 3;

  private final Macaroon macaroon;
  private final Map<String, byte[]> payloads;

  private BakeryMacaroon(Macaroon macaroon, Map<String, byte[]> payloads) {
    this.macaroon = macaroon;
    this.payloads = payloads;
  }

  /**
   * Reads either form from text.
   *
   * @throws MalformedMacaroon when it is neither
   */
  public static BakeryMacaroon fromJson(String json) {
    return fromJson(JsonForm.parse(json));
  }

  /**
   * Reads either form.
   *
   * @throws MalformedMacaroon when it is neither
   */
  public static BakeryMacaroon fromJson(JsonObject json) {
    JsonElement inside = json.get("m");
    if (inside == null || inside.isJsonNull()) {
      return new BakeryMacaroon(JsonForm.read(json), Map.of());
    }
    requireVersion(json.get("v"));
    if (!inside.isJsonObject()) {
      throw new MalformedMacaroon("\"m\" is not an object");
    }
    Macaroon macaroon = JsonForm.read(inside.getAsJsonObject());
    if (macaroon.format() != MacaroonFormat.V2) {
      throw new MalformedMacaroon("the macaroon in its envelope is not of format 2");
    }
    return new BakeryMacaroon(macaroon, payloads(json.get("cdata")));
  }

  private static void requireVersion(@Nullable JsonElement version) {
    if (version == null || version.isJsonNull()) {
      throw new MalformedMacaroon("no version specified");
    }
    boolean known =
        version instanceof JsonPrimitive number
            && number.isNumber()
            && number.getAsString().equals(String.valueOf(VERSION));
    if (!known) {
      throw new MalformedMacaroon("its bakery version is unknown");
    }
  }

  private static Map<String, byte[]> payloads(@Nullable JsonElement cdata) {
    Map<String, byte[]> payloads = new HashMap<>();
    if (cdata == null || cdata.isJsonNull()) {
      return payloads;
    }
    if (!cdata.isJsonObject()) {
      throw new MalformedMacaroon("\"cdata\" is not an object");
    }
    for (Map.Entry<String, JsonElement> entry : cdata.getAsJsonObject().entrySet()) {
      if (!(entry.getValue() instanceof JsonPrimitive value) || !value.isString()) {
        throw new MalformedMacaroon("\"cdata\" holds something that is not text");
      }
      String id = Base64Text.encode(Base64Text.decode(entry.getKey()));
      payloads.put(id, Base64Text.decode(value.getAsString()));
    }
    return payloads;
  }

  /** The macaroon itself. */
  public Macaroon macaroon() {
    return macaroon;
  }

  /** What the envelope holds for the service that discharges this caveat. */
  public Optional<byte[]> payloadOf(Caveat caveat) {
    return Optional.ofNullable(payloads.get(Base64Text.encode(caveat.rawId()))).map(byte[]::clone);
  }

  @Override
  public String toString() {
    return "Bakery" + macaroon;
  }
}
