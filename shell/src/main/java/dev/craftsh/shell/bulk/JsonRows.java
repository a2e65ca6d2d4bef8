package dev.craftsh.shell.bulk;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonStreamParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects of JSON lines, or of one JSON array, as rows. */
final class JsonRows {
  private final String source;
  private final List<Item> items = new ArrayList<>();

  JsonRows(String source) {
    this.source = source;
  }

  List<Item> read(String text) {
    try {
      var values = new JsonStreamParser(text);
      while (values.hasNext()) {
        take(values.next());
      }
    } catch (JsonParseException broken) {
      throw Sheet.broken(
          source, "row " + (items.size() + 1) + " is no JSON", "write one object in a line");
    }
    return items;
  }

  private void take(JsonElement value) {
    if (value.isJsonArray()) {
      value.getAsJsonArray().forEach(this::take);
    } else if (value.isJsonObject()) {
      items.add(new Item(items.size() + 1, cells(value.getAsJsonObject())));
    } else if (value.isJsonPrimitive()) {
      items.add(Item.named(items.size() + 1, value.getAsString()));
    } else {
      throw Sheet.broken(
          source, "row " + (items.size() + 1) + " is empty", "write one object in a line");
    }
  }

  private static Map<String, String> cells(JsonObject row) {
    var cells = new LinkedHashMap<String, String>();
    for (var property : row.entrySet()) {
      cells.put(Item.key(property.getKey()), text(property.getValue()));
    }
    return cells;
  }

  private static String text(JsonElement value) {
    if (value.isJsonNull()) {
      return "";
    }
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }
}
