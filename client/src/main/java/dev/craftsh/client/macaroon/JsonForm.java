package dev.craftsh.client.macaroon;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON forms of both formats (contract/auth.md §2.4). */
final class JsonForm {
  private JsonForm() {}

  static JsonObject write(Macaroon macaroon) {
    return macaroon.format() == MacaroonFormat.V1 ? writeV1(macaroon) : writeV2(macaroon);
  }

  private static JsonObject writeV1(Macaroon macaroon) {
    JsonObject json = new JsonObject();
    json.addProperty("identifier", Utf8.text(macaroon.identifier(), "identifier"));
    json.addProperty("signature", HexFormat.of().formatHex(macaroon.signature()));
    addUnlessEmpty(json, "location", macaroon.location());
    JsonArray caveats = new JsonArray();
    for (Caveat caveat : macaroon.caveats()) {
      JsonObject one = new JsonObject();
      one.addProperty("cid", Utf8.text(caveat.rawId(), "caveat id"));
      byte[] verificationId = caveat.rawVerificationId();
      if (verificationId != null) {
        one.addProperty("vid", Base64Text.encode(verificationId));
      }
      addIfPresent(one, "cl", caveat.rawLocation());
      caveats.add(one);
    }
    return addUnlessEmpty(json, "caveats", caveats);
  }

  private static JsonObject writeV2(Macaroon macaroon) {
    JsonObject json = new JsonObject();
    addBytes(json, "i", macaroon.identifier());
    addBytes(json, "s", macaroon.signature());
    addUnlessEmpty(json, "l", macaroon.location());
    JsonArray caveats = new JsonArray();
    for (Caveat caveat : macaroon.caveats()) {
      JsonObject one = new JsonObject();
      addBytes(one, "i", caveat.rawId());
      byte[] verificationId = caveat.rawVerificationId();
      if (verificationId != null) {
        addBytes(one, "v", verificationId);
      }
      addIfPresent(one, "l", caveat.rawLocation());
      caveats.add(one);
    }
    return addUnlessEmpty(json, "c", caveats);
  }

  private static void addBytes(JsonObject json, String key, byte[] bytes) {
    Optional<String> text = Utf8.decode(bytes);
    if (text.isPresent()) {
      json.addProperty(key, text.get());
    } else {
      json.addProperty(key + "64", Base64Text.encode(bytes));
    }
  }

  private static void addUnlessEmpty(JsonObject json, String key, String text) {
    if (!text.isEmpty()) {
      json.addProperty(key, text);
    }
  }

  private static JsonObject addUnlessEmpty(JsonObject json, String key, JsonArray list) {
    if (!list.isEmpty()) {
      json.add(key, list);
    }
    return json;
  }

  private static void addIfPresent(JsonObject json, String key, @Nullable String text) {
    if (text != null) {
      json.addProperty(key, text);
    }
  }

  static Macaroon read(JsonObject json) {
    String identifier = text(json, "identifier");
    return identifier == null ? readV2(json) : readV1(json, identifier);
  }

  static JsonObject parse(String text) {
    if (text.length() > MacaroonCodec.LONGEST) {
      throw new MalformedMacaroon("it is longer than any macaroon");
    }
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement element = JsonParser.parseReader(reader);
      if (element.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
        return element.getAsJsonObject();
      }
    } catch (JsonParseException | IOException malformed) {
      throw new MalformedMacaroon("it is not JSON");
    }
    throw new MalformedMacaroon("it is not a JSON object");
  }

  private static Macaroon readV1(JsonObject json, String identifier) {
    List<Caveat> caveats = new ArrayList<>();
    for (JsonObject one : objects(json, "caveats")) {
      String verificationId = text(one, "vid");
      caveats.add(
          new Caveat(
              required(text(one, "cid"), "a caveat's id").getBytes(UTF_8),
              verificationId == null ? null : Base64Text.decode(verificationId),
              text(one, "cl")));
    }
    String location = text(json, "location");
    return new Macaroon(
        MacaroonFormat.V1,
        location == null ? "" : location,
        identifier.getBytes(UTF_8),
        caveats,
        hex(required(text(json, "signature"), "the signature")));
  }

  private static Macaroon readV2(JsonObject json) {
    List<Caveat> caveats = new ArrayList<>();
    for (JsonObject one : objects(json, "c")) {
      byte[] id = required(bytes(one, "i"), "a caveat's id");
      caveats.add(new Caveat(id, bytes(one, "v"), text(one, "l")));
    }
    String location = text(json, "l");
    return new Macaroon(
        MacaroonFormat.V2,
        location == null ? "" : location,
        required(bytes(json, "i"), "the identifier"),
        caveats,
        required(bytes(json, "s"), "the signature"));
  }

  private static byte[] hex(String text) {
    try {
      return HexFormat.of().parseHex(text);
    } catch (IllegalArgumentException malformed) {
      throw new MalformedMacaroon("the signature is not hex");
    }
  }

  private static <T> T required(@Nullable T value, String what) {
    if (value == null) {
      throw new MalformedMacaroon(what + " is missing");
    }
    return value;
  }

  private static byte @Nullable [] bytes(JsonObject json, String key) {
    String plain = text(json, key);
    if (plain != null) {
      return plain.getBytes(UTF_8);
    }
    String base64 = text(json, key + "64");
    return base64 == null ? null : Base64Text.decode(base64);
  }

  private static @Nullable String text(JsonObject json, String key) {
    JsonElement value = json.get(key);
    if (value == null || value.isJsonNull()) {
      return null;
    }
    if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()) {
      return value.getAsString();
    }
    throw new MalformedMacaroon("\"" + key + "\" is not text");
  }

  private static List<JsonObject> objects(JsonObject json, String key) {
    JsonElement value = json.get(key);
    List<JsonObject> objects = new ArrayList<>();
    if (value == null || value.isJsonNull()) {
      return objects;
    }
    if (!value.isJsonArray()) {
      throw new MalformedMacaroon("\"" + key + "\" is not a list");
    }
    for (JsonElement element : value.getAsJsonArray()) {
      if (!element.isJsonObject()) {
        throw new MalformedMacaroon("\"" + key + "\" holds something that is not an object");
      }
      objects.add(element.getAsJsonObject());
    }
    return objects;
  }
}
