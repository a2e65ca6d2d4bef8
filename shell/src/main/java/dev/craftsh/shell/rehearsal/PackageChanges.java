package dev.craftsh.shell.rehearsal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.client.model.Track;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Tracks, and what packages say about themselves. */
final class PackageChanges {
  private PackageChanges() {}

  /** {@code POST /v1/{namespace}/{name}/tracks} */
  static Reply createTracks(Scene scene) {
    var name = scene.path().part(1);
    var top = "/v1/" + scene.path().part(0) + "/" + name;
    var known = tracks(scene, name);
    int created = 0;
    for (var one : scene.list()) {
      var track = one.getAsJsonObject().deepCopy();
      var trackName = Scene.text(track, "name").orElse("");
      if (!known.add(trackName)) {
        throw Foreseen.of(
            409, "conflicting-tracks", "'" + name + "' has a track '" + trackName + "' already.");
      }
      track.addProperty("created-at", scene.now().toString());
      scene
          .imagination()
          .edit(
              top,
              (answer, path) ->
                  Scene.listOf(Scene.objectOf(answer, "metadata"), "tracks").add(track.deepCopy()));
      scene
          .imagination()
          .edit(top + "/releases", (answer, path) -> new ChannelMap(answer).addTrack(trackName));
      scene.adds("create-track", name, trackName, "active");
      created++;
    }
    var answer = new JsonObject();
    answer.addProperty("num-tracks-created", created);
    return Reply.json(201, answer.toString());
  }

  private static Set<String> tracks(Scene scene, String name) {
    var names = new LinkedHashSet<String>();
    for (Track track : scene.look(store -> store.listTracks(name))) {
      names.add(track.name());
    }
    return names;
  }

  private static void requireTrack(Scene scene, String name, JsonElement track) {
    if (!track.isJsonPrimitive()) {
      return;
    }
    var names = tracks(scene, name);
    if (!names.contains(track.getAsString())) {
      throw Foreseen.notFound(
          "'%s' has no track '%s'; its tracks are: %s"
              .formatted(name, track.getAsString(), String.join(", ", names)));
    }
  }

  /** {@code PATCH /v1/{namespace}/{name}} */
  static Reply describe(Scene scene) {
    var name = scene.path().part(1);
    var about = scene.lookIfPermitted(store -> store.packageMetadata(name).json());
    var wanted = scene.object().deepCopy();
    if (wanted.has("default-track")) {
      requireTrack(scene, name, wanted.get("default-track"));
    }
    for (var key : wanted.keySet()) {
      scene.changes(
          "set-metadata",
          name,
          key,
          about.flatMap(known -> Scene.text(known, key)),
          words(wanted.get(key)));
    }
    scene
        .imagination()
        .edit(
            scene.path().text(),
            (answer, path) -> putAll(Scene.objectOf(answer, "metadata"), wanted));
    scene
        .imagination()
        .edit("/v1/" + scene.path().part(0), (answer, path) -> putInList(answer, name, wanted));
    var answer = new JsonObject();
    answer.add("metadata", about.map(JsonObject::deepCopy).orElseGet(JsonObject::new));
    putAll(answer.getAsJsonObject("metadata"), wanted);
    return Scene.done(answer);
  }

  private static void putInList(JsonObject answer, String name, JsonObject wanted) {
    for (var one : Scene.listOf(answer, "results")) {
      if (Scene.text(one.getAsJsonObject(), "name").equals(Optional.of(name))) {
        putAll(one.getAsJsonObject(), wanted);
      }
    }
  }

  private static void putAll(JsonObject into, JsonObject values) {
    for (var key : values.keySet()) {
      into.add(key, values.get(key).deepCopy());
    }
  }

  private static String words(JsonElement value) {
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  /** {@code POST} or {@code PUT /dev/api/snaps/{id}/metadata} */
  static Reply describeSnap(Scene scene) {
    var name = scene.look(store -> SnapIds.nameOf(store, scene.path().part(1)));
    var wanted = scene.object().deepCopy();
    for (var key : wanted.keySet()) {
      boolean isTrack = key.equals("default_track");
      if (isTrack) {
        requireTrack(scene, name, wanted.get(key));
      }
      var before = isTrack ? defaultTrack(scene, name) : Optional.<String>empty();
      scene.changes("set-metadata", name, key, before, words(wanted.get(key)));
    }
    if (wanted.has("default_track")) {
      var track = words(wanted.get("default_track"));
      scene
          .imagination()
          .edit("/api/v2/snaps/" + name + "/channel-map", (answer, path) -> mark(answer, track));
    }
    return Scene.done(wanted);
  }

  private static Optional<String> defaultTrack(Scene scene, String name) {
    for (Track track : scene.look(store -> store.listTracks(name))) {
      if (track.status().equals("default")) {
        return Optional.of(track.name());
      }
    }
    return Optional.empty();
  }

  private static void mark(JsonObject answer, String track) {
    for (var one : Scene.listOf(Scene.objectOf(answer, "snap"), "tracks")) {
      var known = one.getAsJsonObject();
      boolean isIt = Scene.text(known, "name").equals(Optional.of(track));
      boolean was = Scene.text(known, "status").equals(Optional.of("default"));
      if (isIt || was) {
        known.addProperty("status", isIt ? "default" : "active");
      }
    }
  }
}
