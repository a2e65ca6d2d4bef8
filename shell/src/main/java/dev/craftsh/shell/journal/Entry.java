package dev.craftsh.shell.journal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one command or piece of Java changed.
 *
 * @param number from 1; it stays the same
 * @param json as it is written down
 */
public record Entry(int number, JsonObject json) {

  public Instant at() {
    return Instant.parse(text("at"));
  }

  public String account() {
    return text("account");
  }

  public String profile() {
    return text("profile");
  }

  /** What was typed, secrets masked; empty where nobody typed anything. */
  public String line() {
    return text("line");
  }

  /** What became of it: done, refused, unknown, or the code of the error. */
  public String outcome() {
    return text("outcome");
  }

  /** The store's names for the requests. */
  public List<String> requestIds() {
    return each("changes", "request_id");
  }

  /** What was asked of the store. */
  public List<String> deeds() {
    return each("changes", "deed");
  }

  /** Before and after, a text for each place. */
  public List<String> rows() {
    return each("rows", "text");
  }

  private List<String> each(String key, String part) {
    var texts = new ArrayList<String>();
    var list = json.has(key) ? json.getAsJsonArray(key) : new JsonArray();
    for (JsonElement one : list) {
      var text = one.getAsJsonObject().get(part);
      if (text != null && !text.getAsString().isEmpty()) {
        texts.add(text.getAsString());
      }
    }
    return texts;
  }

  private String text(String key) {
    return json.has(key) ? json.get(key).getAsString() : "";
  }
}
