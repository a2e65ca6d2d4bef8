package dev.craftsh.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares answers by what they are made of: the same keys, with values of the same types. */
final class Shapes {
  /** Objects whose keys are data, and lists that may be empty. */
  private static final Set<String> FREE = Set.of("links", "extra", "media", "cdata");

  /** A key that the recording made up. */
  private static final String MADE_UP = "unknown-field";

  private final List<String> differences = new ArrayList<>();

  private Shapes() {}

  /** What a recorded answer has that another one lacks or has in another type. */
  static List<String> missing(JsonElement recorded, JsonElement answer) {
    Shapes shapes = new Shapes();
    shapes.compare("", recorded, answer);
    return shapes.differences;
  }

  private void compare(String path, JsonElement recorded, JsonElement answer) {
    if (recorded.isJsonNull() || answer.isJsonNull()) {
      return;
    }
    if (!type(recorded).equals(type(answer))) {
      differences.add(path + ": " + type(recorded) + " recorded, " + type(answer) + " answered");
    } else if (recorded instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
        member(path + "/" + entry.getKey(), entry, answer.getAsJsonObject());
      }
    } else if (recorded instanceof JsonArray list && !list.isEmpty()) {
      element(path + "/0", list.get(0), answer.getAsJsonArray());
    }
  }

  private void member(String path, Map.Entry<String, JsonElement> recorded, JsonObject answer) {
    if (recorded.getKey().equals(MADE_UP)) {
      return;
    }
    if (!answer.has(recorded.getKey())) {
      differences.add(path + " is missing");
    } else if (!FREE.contains(recorded.getKey())) {
      compare(path, recorded.getValue(), answer.get(recorded.getKey()));
    }
  }

  /** The elements of a list are alike, so one that has all keys will do. */
  private void element(String path, JsonElement recorded, JsonArray answers) {
    if (answers.isEmpty()) {
      differences.add(path + " is missing: the list is empty");
      return;
    }
    List<String> fewest = List.of();
    for (int i = 0; i < answers.size(); i++) {
      List<String> found = new ArrayList<>();
      for (String one : missing(recorded, answers.get(i))) {
        found.add(path + one);
      }
      fewest = i == 0 || found.size() < fewest.size() ? found : fewest;
    }
    differences.addAll(fewest);
  }

  private static String type(JsonElement value) {
    if (value instanceof JsonPrimitive primitive) {
      return primitive.isString() ? "text" : primitive.isNumber() ? "number" : "truth value";
    }
    return value.isJsonArray() ? "list" : "object";
  }
}
