package dev.craftsh.client.hostile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Exchanges values inside valid JSON for others that no honest store would send there. */
public final class JsonVariations {
  private static final List<String> NASTY =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-1",
          "1e999999",
          "-1e-999999",
          "1E400",
          "0.1",
          "99999999999999999999",
          "2147483648",
          "\"\"",
          "\"\\ud800\"",
          "\"\\u0000\\u001b[2J\"",
          "\"2020-13-45T99:99:99Z\"",
          "\"+999999999-12-31T23:59:59Z\"",
          "\"latest/stable/x/y\"",
          "\"http://[\"",
          "\"/\\u202e\"",
          "[]",
          "{}",
          "[null]",
          "[[[[[[{}]]]]]]",
          "{\"\": null}",
          "[{}]",
          "[\"x\", 1, null]",
          "{\"code\": null}",
          "9".repeat(5_000),
          "\"" + "x".repeat(20_000) + "\"",
          "[" + "0,".repeat(3_000) + "0]");

  private final Random random;

  public JsonVariations(long seed) {
    random = new Random(seed);
  }

  /** The text of one of these with one to three values exchanged, taken away or doubled. */
  public String of(List<JsonElement> valid) {
    JsonElement json = valid.get(random.nextInt(valid.size()));
    List<JsonElement> marks = new ArrayList<>();
    String text = json.toString();
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      collect(json, marks);
      JsonElement victim = marks.get(random.nextInt(marks.size()));
      text = exchanged(text, victim.toString());
    }
    return text;
  }

  private String exchanged(String text, String victim) {
    int at = text.indexOf(victim);
    if (at < 0) {
      return text;
    }
    String put =
        switch (random.nextInt(8)) {
          case 0 -> "";
          case 1 -> victim + "," + victim;
          case 2 -> "[" + victim + "]";
          default -> NASTY.get(random.nextInt(NASTY.size()));
        };
    return text.substring(0, at) + put + text.substring(at + victim.length());
  }

  private static void collect(JsonElement json, List<JsonElement> into) {
    into.add(json);
    if (json instanceof JsonArray array) {
      array.forEach(child -> collect(child, into));
    } else if (json instanceof JsonObject object) {
      object.entrySet().forEach(entry -> collect(entry.getValue(), into));
    }
  }
}
