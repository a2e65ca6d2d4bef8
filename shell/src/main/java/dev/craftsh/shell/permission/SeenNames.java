package dev.craftsh.shell.permission;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which name belongs to which id, as far as answers that passed by have said. */
public final class SeenNames {
  private final Map<String, String> idOfName = new ConcurrentHashMap<>();
  private final Map<String, String> nameOfId = new ConcurrentHashMap<>();

  /** Takes in the Snap Store's answer about an account. */
  public void learnFromAccount(JsonObject answer) {
    if (!(answer.get("snaps") instanceof JsonObject bySeries)) {
      return;
    }
    for (var series : bySeries.entrySet()) {
      if (series.getValue() instanceof JsonObject snaps) {
        for (var snap : snaps.entrySet()) {
          learn(snap.getKey(), snap.getValue() instanceof JsonObject one ? one : new JsonObject());
        }
      }
    }
  }

  private void learn(String name, JsonObject snap) {
    var id = snap.get("snap-id");
    if (id != null && id.isJsonPrimitive()) {
      idOfName.put(name, id.getAsString());
      nameOfId.put(id.getAsString(), name);
    }
  }

  /** The id of a package; empty when nobody has said it yet. */
  public Optional<String> idOf(String name) {
    return Optional.ofNullable(idOfName.get(name));
  }

  /** The name of a package; its id when nobody has said it yet. */
  public String nameOf(String id) {
    return nameOfId.getOrDefault(id, id);
  }
}
