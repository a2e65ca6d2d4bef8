package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON value of a request; what it lacks or has wrong is refused with the place named. */
final class Json {
  private final JsonElement value;
  private final String path;

  private Json(JsonElement value, String path) {
    this.value = value;
    this.path = path;
  }

  static Json parse(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.isBlank()) {
        throw new Refusal(Reason.SCHEMA, "The body is empty; JSON is expected.");
      }
      return new Json(JsonParser.parseString(text), "");
    } catch (JsonParseException | StackOverflowError | CharacterCodingException malformed) {
      throw new Refusal(Reason.SCHEMA, "The body is not valid JSON.");
    }
  }

  /** Whether the key is there and not null. */
  boolean has(String key) {
    JsonElement found = object().get(key);
    return found != null && !found.isJsonNull();
  }

  /** Whether the key is there, be it null. */
  boolean mentions(String key) {
    return object().has(key);
  }

  Json at(String key) {
    if (!has(key)) {
      throw new Refusal(
          Reason.SCHEMA,
          "'" + key + "' is a required property at " + (path.isEmpty() ? "/" : path));
    }
    return new Json(object().get(key), path + "/" + key);
  }

  String text(String key) {
    return at(key).text();
  }

  @Nullable String textOrNull(String key) {
    return has(key) ? at(key).text() : null;
  }

  boolean flag(String key, boolean otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    Json found = at(key);
    if (found.value instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw found.wrong("boolean");
  }

  int integer(String key) {
    return at(key).integer();
  }

  @Nullable Integer integerOrNull(String key) {
    return has(key) ? (Integer) at(key).integer() : null;
  }

  /** The number under a key; null when the key is absent or null. */
  @Nullable Double numberOrNull(String key) {
    if (!has(key)) {
      return null;
    }
    Json found = at(key);
    if (found.value instanceof JsonPrimitive primitive && primitive.isNumber()) {
      return primitive.getAsDouble();
    }
    throw found.wrong("number");
  }

  /** The list under a key; empty when the key is absent or null. */
  List<Json> list(String key) {
    return has(key) ? at(key).list() : List.of();
  }

  List<Json> list() {
    if (!(value instanceof JsonArray array)) {
      throw wrong("array");
    }
    List<Json> all = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      all.add(new Json(array.get(i), path + "/" + i));
    }
    return all;
  }

  /** The texts under a key; null when the key is absent or null. */
  @Nullable List<String> textsOrNull(String key) {
    if (!has(key)) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    for (Json one : list(key)) {
      texts.add(one.text());
    }
    return texts;
  }

  List<String> texts(String key) {
    List<String> texts = textsOrNull(key);
    return texts == null ? List.of() : texts;
  }

  String text() {
    if (value instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw wrong("string");
  }

  int integer() {
    long whole = whole();
    if (whole < Integer.MIN_VALUE || whole > Integer.MAX_VALUE) {
      throw wrong("integer");
    }
    return (int) whole;
  }

  long whole() {
    if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
      try {
        return new BigDecimal(primitive.getAsString()).longValueExact();
      } catch (ArithmeticException | NumberFormatException notWhole) {
        throw wrong("integer");
      }
    }
    throw wrong("integer");
  }

  /** A number that may also come as text, as some older calls send it. */
  int integerOrDigits() {
    if (value instanceof JsonPrimitive primitive && primitive.isString()) {
      try {
        return Integer.parseInt(primitive.getAsString());
      } catch (NumberFormatException notDigits) {
        throw wrong("integer");
      }
    }
    return integer();
  }

  /** The value as it came. */
  JsonElement raw() {
    return value;
  }

  /** The keys of an object. */
  List<String> keys() {
    return new ArrayList<>(object().keySet());
  }

  private JsonObject object() {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw wrong("object");
  }

  /** What is wrong with a value of the right type. */
  Refusal unfit(String why) {
    return new Refusal(Reason.INVALID, why);
  }

  private Refusal wrong(String expected) {
    return new Refusal(
        Reason.SCHEMA, "not of type '" + expected + "' at " + (path.isEmpty() ? "/" : path));
  }
}
