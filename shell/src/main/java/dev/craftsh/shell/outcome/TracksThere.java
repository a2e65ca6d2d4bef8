package dev.craftsh.shell.outcome;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.StoreClient;
import java.util.HashSet;
import java.util.Set;

/** Tracks were created: they are there. */
record TracksThere(String name, Set<String> tracks) implements Evidence {

  static TracksThere of(String name, JsonElement body) {
    var tracks = new HashSet<String>();
    for (var track : body.getAsJsonArray()) {
      tracks.add(track.getAsJsonObject().get("name").getAsString());
    }
    return new TracksThere(name, tracks);
  }

  @Override
  public Found look(StoreClient store, Circumstances circumstances) {
    var missing = new HashSet<>(tracks);
    for (var track : store.listTracks(name)) {
      missing.remove(track.name());
    }
    return missing.isEmpty() ? taken() : Found.NOT_APPLIED;
  }

  @Override
  public Found taken() {
    var answer = new JsonObject();
    answer.addProperty("num-tracks-created", tracks.size());
    return Found.applied(answer);
  }
}
