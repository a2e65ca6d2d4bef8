package dev.craftsh.shell.session;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.craftsh.client.intercept.Call;
import java.util.Optional;

/** Which package a change is about, as far as its address or its body says. */
final class TouchedPackage {
  private static final String[] NAMES = {"name", "snap_name"};

  private TouchedPackage() {}

  /** The name, or the id where only that is said; empty for what concerns no single package. */
  static Optional<String> by(Call call) {
    if (!call.changes()) {
      return Optional.empty();
    }
    var steps = call.uri().getPath().split("/", -1);
    for (int at = 1; at + 1 < steps.length; at++) {
      boolean before = steps[at].equals("charm") || steps[at].equals("snaps");
      if (before && !steps[at + 1].isEmpty()) {
        return Optional.of(steps[at + 1]);
      }
    }
    return isAboutNames(call.uri().getPath()) ? inBody(call) : Optional.empty();
  }

  private static boolean isAboutNames(String path) {
    return path.endsWith("/v1/charm")
        || path.contains("/register-name")
        || path.contains("/snap-release")
        || path.contains("/snap-push");
  }

  private static Optional<String> inBody(Call call) {
    try {
      var text = call.text();
      var json = text.map(JsonParser::parseString).orElse(new JsonObject());
      for (var name : NAMES) {
        if (json.isJsonObject() && json.getAsJsonObject().has(name)) {
          return Optional.of(json.getAsJsonObject().get(name).getAsString());
        }
      }
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException other) {
      // A raw request of the user's own; the store will say what it thinks of it.
      return Optional.empty();
    }
    return Optional.empty();
  }
}
