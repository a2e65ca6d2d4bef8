package dev.craftsh.shell.command;

import com.google.gson.JsonElement;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of jq that picks values: {@code .a.b}, {@code [0]} and {@code []}. */
final class JsonPath {
  private final String path;
  private int at;

  private JsonPath(String path) {
    this.path = path;
  }

  /** What the path finds, a line for each; texts without quotes. */
  static String text(JsonElement json, String path) {
    var lines = new ArrayList<String>();
    for (var found : find(json, path)) {
      lines.add(found.isJsonPrimitive() ? found.getAsString() : found.toString());
    }
    return String.join("\n", lines);
  }

  /** All values that the path finds. */
  static List<JsonElement> find(JsonElement json, String path) {
    return new JsonPath(path).find(json);
  }

  /** What the first of the paths finds that finds anything. */
  static @Nullable JsonElement findAny(JsonElement json, String... paths) {
    for (var path : paths) {
      try {
        return find(json, path).get(0);
      } catch (ShellException notThere) {
        // The next one may be.
      }
    }
    return null;
  }

  private List<JsonElement> find(JsonElement json) {
    var found = List.of(json);
    while (at < path.length()) {
      char letter = path.charAt(at);
      if (letter == '.') {
        at++;
      } else if (letter == '[') {
        found = items(found);
      } else {
        found = members(found);
      }
    }
    return found;
  }

  private List<JsonElement> members(List<JsonElement> of) {
    int end = at;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    var name = path.substring(at, end);
    at = end;
    var found = new ArrayList<JsonElement>();
    for (var json : of) {
      if (!json.isJsonObject() || !json.getAsJsonObject().has(name)) {
        throw absent("there is no \"" + name + "\" in it");
      }
      found.add(json.getAsJsonObject().get(name));
    }
    return found;
  }

  private List<JsonElement> items(List<JsonElement> of) {
    int end = path.indexOf(']', at);
    if (end < 0) {
      throw absent("[ has no ] in it");
    }
    var index = path.substring(at + 1, end);
    at = end + 1;
    var found = new ArrayList<JsonElement>();
    for (var json : of) {
      if (!json.isJsonArray()) {
        throw absent("what stands before [" + index + "] is no array");
      }
      var all = json.getAsJsonArray().asList();
      if (index.isEmpty()) {
        found.addAll(all);
      } else {
        found.add(all.get(position(index, all.size())));
      }
    }
    return found;
  }

  private int position(String index, int size) {
    try {
      int number = Integer.parseInt(index);
      int position = number < 0 ? size + number : number;
      if (position >= 0 && position < size) {
        return position;
      }
      throw absent("the array has " + size + " items");
    } catch (NumberFormatException noNumber) {
      throw absent("[" + index + "] is no number");
    }
  }

  private ShellException absent(String why) {
    return ShellException.failed(
        ErrorCodes.VALUE,
        "Cannot find " + path + " in the answer",
        why,
        "look at all of it first, without --jq");
  }
}
