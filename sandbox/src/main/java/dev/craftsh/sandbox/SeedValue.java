package dev.craftsh.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A value of a seed file and its place, such as {@code $.packages[0].name}. */
final class SeedValue {
  private final @Nullable JsonElement value;
  private final String place;

  SeedValue(@Nullable JsonElement value, String place) {
    this.value = value == null || value.isJsonNull() ? null : value;
    this.place = place;
  }

  boolean isThere() {
    return value != null;
  }

  SeedProblem wrong(String expected) {
    String found = value == null ? "it is missing" : "it is " + shortened(value.toString());
    return new SeedProblem(place, "write " + expected + " here; " + found);
  }

  SeedProblem refused(String why) {
    return new SeedProblem(place, why);
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  /** This object, with no other keys than these. */
  SeedValue with(String... keys) {
    if (!(value instanceof JsonObject object)) {
      throw wrong("an object");
    }
    Set<String> unknown = new TreeSet<>(object.keySet());
    unknown.removeAll(Set.of(keys));
    if (!unknown.isEmpty()) {
      throw new SeedProblem(
          place + "." + unknown.iterator().next(),
          "there is no such key; the keys are " + String.join(", ", keys));
    }
    return this;
  }

  SeedValue at(String key) {
    JsonElement found = value instanceof JsonObject object ? object.get(key) : null;
    return new SeedValue(found, place + "." + key);
  }

  List<SeedValue> list() {
    List<SeedValue> all = new ArrayList<>();
    if (value == null) {
      return all;
    }
    if (!(value instanceof JsonArray array)) {
      throw wrong("a list");
    }
    for (int i = 0; i < array.size(); i++) {
      all.add(new SeedValue(array.get(i), place + "[" + i + "]"));
    }
    return all;
  }

  List<String> texts(List<String> otherwise) {
    List<String> all = new ArrayList<>();
    for (SeedValue one : list()) {
      all.add(one.text("a text"));
    }
    return value == null ? otherwise : all;
  }

  String text(String expected) {
    if (value instanceof JsonPrimitive primitive
        && primitive.isString()
        && !primitive.getAsString().isEmpty()) {
      return primitive.getAsString();
    }
    throw wrong(expected);
  }

  String textOr(String otherwise) {
    return value == null ? otherwise : text("a text");
  }

  boolean flag() {
    if (value == null) {
      return false;
    }
    if (value instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw wrong("true or false");
  }

  long number(long least, long most) {
    String expected = "a whole number from " + least + " to " + most;
    if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
      try {
        long number = new BigDecimal(primitive.getAsString()).longValueExact();
        if (number >= least && number <= most) {
          return number;
        }
      } catch (ArithmeticException | NumberFormatException notWhole) {
        throw wrong(expected);
      }
    }
    throw wrong(expected);
  }

  Instant timeOr(Instant otherwise) {
    String expected = "a time such as \"2026-01-31T12:00:00Z\"";
    try {
      return value == null ? otherwise : Instant.parse(text(expected));
    } catch (DateTimeParseException other) {
      throw wrong(expected);
    }
  }
}
