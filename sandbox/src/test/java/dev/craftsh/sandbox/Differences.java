package dev.craftsh.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares a refusal with a recorded one word by word; what it says beyond that does not count. */
final class Differences {
  private final List<String> found = new ArrayList<>();

  private Differences() {}

  static List<String> between(Exchange recorded, Visitor.Reply answer) {
    Differences differences = new Differences();
    differences.compare(recorded, answer);
    return differences.found;
  }

  private void compare(Exchange recorded, Visitor.Reply answer) {
    if (answer.status() != recorded.status()) {
      found.add("status " + answer.status());
      return;
    }
    JsonObject headers = recorded.response().getAsJsonObject("headers");
    if (headers != null) {
      for (Map.Entry<String, JsonElement> header : headers.entrySet()) {
        String value = answer.raw().headers().firstValue(header.getKey()).orElse("nothing");
        if (!value.equals(header.getValue().getAsString())) {
          found.add(header.getKey() + ": " + value);
        }
      }
    }
    JsonElement body = recorded.response().get("json");
    if (body == null) {
      text(recorded.response().get("text").getAsString(), answer.text());
      return;
    }
    try {
      json("", body, JsonParser.parseString(answer.text()));
    } catch (JsonSyntaxException noJson) {
      found.add("no JSON");
    }
  }

  private void text(String recorded, String answered) {
    if (!recorded.equals(answered)) {
      found.add("another text");
    }
  }

  private void json(String path, JsonElement recorded, JsonElement answered) {
    if (recorded instanceof JsonObject object && answered instanceof JsonObject other) {
      for (Map.Entry<String, JsonElement> member : object.entrySet()) {
        JsonElement value = other.get(member.getKey());
        String there = path + "/" + member.getKey();
        if (value == null) {
          found.add(there + " is missing");
        } else {
          json(there, member.getValue(), value);
        }
      }
    } else if (recorded instanceof JsonArray list
        && answered instanceof JsonArray other
        && list.size() == other.size()) {
      for (int i = 0; i < list.size(); i++) {
        json(path + "/" + i, list.get(i), other.get(i));
      }
    } else if (!recorded.equals(answered)) {
      found.add(path + " is " + answered);
    }
  }
}
