package dev.craftsh.client.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A JSON value and the path that leads to it. A key that is missing and one that is null are the
 * same here, as they are for the stores. Reading as the wrong type fails with {@link WrongShape},
 * which names the path.
 */
public final class JsonValue {
  /** Reading millions of digits would take Java hours. */
  private static final int LONGEST_NUMBER = 100;

  private final JsonElement element;
  private final String path;

  private JsonValue(JsonElement element, String path) {
    this.element = element;
    this.path = path;
  }

  /** The outermost value. */
  public static JsonValue root(JsonElement element) {
    return new JsonValue(element, "");
  }

  /** The value of a key of this object; a missing one gives a missing value. */
  public JsonValue at(String key) {
    JsonElement child = object().get(key);
    return new JsonValue(
        child == null ? JsonNull.INSTANCE : child, path.isEmpty() ? key : path + "." + key);
  }

  /** The value of a key, when this is an object that has it. */
  public JsonValue atIfObject(String key) {
    return isObject() ? at(key) : new JsonValue(JsonNull.INSTANCE, path + "." + key);
  }

  /** The value of the first of these keys that is there. */
  public JsonValue atFirst(String... keys) {
    for (String key : keys) {
      JsonValue value = at(key);
      if (!value.isMissing()) {
        return value;
      }
    }
    return at(keys[0]);
  }

  /** Whether it is not there, or null. */
  public boolean isMissing() {
    return element.isJsonNull();
  }

  /** The same value, which must be there. */
  public JsonValue required() {
    if (isMissing()) {
      throw wrong("there");
    }
    return this;
  }

  /** Whether it is a list. */
  public boolean isList() {
    return element.isJsonArray();
  }

  /** Whether it is an object. */
  public boolean isObject() {
    return element.isJsonObject();
  }

  /** The object. */
  public JsonObject object() {
    if (!element.isJsonObject()) {
      throw wrong("an object");
    }
    return element.getAsJsonObject();
  }

  /** The keys and values of the object. */
  public Map<String, JsonElement> entries() {
    return object().asMap();
  }

  /** The text. */
  public String text() {
    if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
      throw wrong("text");
    }
    return element.getAsString();
  }

  /** The text, or a number as text. */
  public String textOrNumber() {
    if (element.isJsonPrimitive() && !element.getAsJsonPrimitive().isBoolean()) {
      return element.getAsString();
    }
    throw wrong("text");
  }

  /** The text; empty when it is missing. */
  public String textOrEmpty() {
    return isMissing() ? "" : text();
  }

  /**
   * The whole number; {@code 7}, {@code 7.0} and {@code "7"} are the same (contract/behaviour.md
   * §8.1).
   */
  public long number() {
    try {
      if (element.isJsonPrimitive()
          && !element.getAsJsonPrimitive().isBoolean()
          && element.getAsString().length() <= LONGEST_NUMBER) {
        return new BigDecimal(element.getAsString()).longValueExact();
      }
    } catch (ArithmeticException | NumberFormatException notWhole) {
      throw wrong("a whole number");
    }
    throw wrong("a whole number");
  }

  /** The whole number, in the range of a revision. */
  public int integer() {
    long number = number();
    if (number != (int) number) {
      throw wrong("a number of that range");
    }
    return (int) number;
  }

  /** The number. */
  public double decimal() {
    if (element instanceof JsonPrimitive primitive && primitive.isNumber()) {
      return primitive.getAsDouble();
    }
    throw wrong("a number");
  }

  /** The truth value; false when it is missing. */
  public boolean flag() {
    if (isMissing()) {
      return false;
    }
    if (element instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw wrong("true or false");
  }

  /** The truth value, which assertions write as text; false when it is missing. */
  public boolean flagOrText() {
    if (element instanceof JsonPrimitive primitive && primitive.isString()) {
      return switch (primitive.getAsString()) {
        case "true" -> true;
        case "false" -> false;
        default -> throw wrong("true or false");
      };
    }
    return flag();
  }

  /** The time. */
  public Instant time() {
    return IsoTime.parse(text()).orElseThrow(() -> wrong("a time"));
  }

  /** The day, without a time. */
  public LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeException malformed) {
      throw wrong("a day");
    }
  }

  /** Each value of the list. */
  public <T> List<T> list(Function<JsonValue, T> read) {
    if (!element.isJsonArray()) {
      throw wrong("a list");
    }
    List<T> values = new ArrayList<>(element.getAsJsonArray().size());
    for (JsonElement child : element.getAsJsonArray()) {
      values.add(read.apply(new JsonValue(child, path + "[" + values.size() + "]")));
    }
    return values;
  }

  /** Each value of the list; none when it is missing. */
  public <T> List<T> listOrEmpty(Function<JsonValue, T> read) {
    return isMissing() ? List.of() : list(read);
  }

  /** The value read, unless it is missing. */
  public <T> Optional<T> optional(Function<JsonValue, T> read) {
    return isMissing() ? Optional.empty() : Optional.of(read.apply(this));
  }

  /** The failure to report when the value is there and of the right type, but not usable. */
  public WrongShape wrong(String wanted) {
    return new WrongShape(path, isMissing() ? "is missing" : "is not " + wanted);
  }
}
