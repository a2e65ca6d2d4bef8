package dev.craftsh.shell.cassette;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In what a request differs from those that were recorded. */
final class Difference {
  private static final int SHOWN = 4;
  private static final int LONGEST = 60;

  private final List<String> found = new ArrayList<>();

  private Difference() {}

  /** Which recorded request is most like it, and where they part. */
  static String nearest(JsonObject request, Collection<JsonObject> recorded) {
    JsonObject nearest = null;
    int most = -1;
    for (var other : recorded) {
      int likeness = likeness(request, other);
      if (likeness > most) {
        most = likeness;
        nearest = other;
      }
    }
    if (nearest == null) {
      return "nothing was recorded";
    }
    var difference = new Difference();
    difference.compare("", nearest, request);
    return "the nearest that was recorded is " + line(nearest) + "; " + difference.words();
  }

  /** A request in one line. */
  static String line(JsonObject request) {
    var query = request.has("query") ? "?" + request.get("query").getAsString() : "";
    return request.get("method").getAsString() + " " + request.get("path").getAsString() + query;
  }

  private static int likeness(JsonObject one, JsonObject other) {
    int same = 0;
    same += one.get("method").equals(other.get("method")) ? 50 : 0;
    var path = one.get("path").getAsString();
    var otherPath = other.get("path").getAsString();
    same += path.equals(otherPath) ? 1000 : 0;
    var steps = path.split("/", -1);
    var otherSteps = otherPath.split("/", -1);
    for (int at = 0; at < Math.min(steps.length, otherSteps.length); at++) {
      same += steps[at].equals(otherSteps[at]) ? 10 : 0;
    }
    var difference = new Difference();
    difference.compare("", other, one);
    return same * 10 - Math.min(difference.found.size(), 9);
  }

  private void compare(String place, @Nullable JsonElement before, @Nullable JsonElement now) {
    if (before != null && before.equals(now)) {
      return;
    }
    if (before != null && now != null && before.isJsonObject() && now.isJsonObject()) {
      var names = new LinkedHashSet<>(before.getAsJsonObject().keySet());
      names.addAll(now.getAsJsonObject().keySet());
      for (var name : names) {
        compare(
            place.isEmpty() ? name : place + "." + name,
            before.getAsJsonObject().get(name),
            now.getAsJsonObject().get(name));
      }
    } else if (before instanceof JsonArray items
        && now instanceof JsonArray others
        && items.size() == others.size()) {
      for (int at = 0; at < items.size(); at++) {
        compare(place + "[" + at + "]", items.get(at), others.get(at));
      }
    } else {
      found.add(place + " was " + shown(before) + " and is " + shown(now));
    }
  }

  private static String shown(@Nullable JsonElement value) {
    var text = value == null ? "absent" : value.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  private String words() {
    int more = found.size() - SHOWN;
    return String.join("; ", found.subList(0, Math.min(SHOWN, found.size())))
        + (more > 0 ? "; and " + more + " more" : "");
  }
}
