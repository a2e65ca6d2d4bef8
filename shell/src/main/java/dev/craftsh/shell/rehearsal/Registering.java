package dev.craftsh.shell.rehearsal;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.client.model.Account;
import dev.craftsh.client.model.RegisteredName;
import java.util.Optional;

/** Names taken and given back. */
final class Registering {
  private Registering() {}

  /** {@code POST /v1/{namespace}} */
  static Reply onGateway(Scene scene) {
    var name = scene.text("name");
    requireFree(scene, name);
    var top = scene.path().text();
    var about = about(scene, name);
    scene
        .imagination()
        .edit(top, (answer, path) -> Scene.listOf(answer, "results").add(about.deepCopy()));
    var metadata = new JsonObject();
    metadata.add("metadata", about.deepCopy());
    scene.imagination().invent(top + "/" + name, metadata);
    inventEmpty(scene, top + "/" + name, name);
    scene.adds("register", name, "", "registered");
    return Reply.json(201, Scene.with("id", scene.newId()).toString());
  }

  private static void inventEmpty(Scene scene, String top, String name) {
    scene.imagination().invent(top + "/releases", channelMap("package", name));
    for (var list : new String[] {"revisions", "resources", "collaborators"}) {
      var answer = new JsonObject();
      answer.add(list, new JsonArray());
      scene.imagination().invent(top + "/" + list, answer);
    }
  }

  private static JsonObject channelMap(String holder, String name) {
    var answer = new JsonObject();
    answer.add("channel-map", new JsonArray());
    answer.add("revisions", new JsonArray());
    answer.add(holder, Scene.with("name", name));
    new ChannelMap(answer).addTrack("latest");
    return answer;
  }

  private static JsonObject about(Scene scene, String name) {
    var about = Scene.with("id", scene.newId());
    about.addProperty("name", name);
    about.addProperty(
        "type", scene.text("type").isEmpty() ? scene.path().part(0) : scene.text("type"));
    about.addProperty("status", "registered");
    about.addProperty("store", "ubuntu");
    about.addProperty("private", scene.text("private").equals("true"));
    about.add("publisher", account(scene));
    about.add("default-track", JsonNull.INSTANCE);
    var track = Scene.with("name", "latest");
    track.addProperty("created-at", scene.now().toString());
    Scene.listOf(about, "tracks").add(track);
    return about;
  }

  private static JsonObject account(Scene scene) {
    Account who = scene.look(StoreClient::whoami).account();
    var account = Scene.with("id", who.id());
    account.addProperty("username", who.username());
    account.addProperty("display-name", who.displayName());
    return account;
  }

  /** {@code POST /dev/api/register-name/} */
  static Reply onDashboard(Scene scene) {
    var name = scene.text("snap_name");
    requireFree(scene, name);
    var snap = Scene.with("snap-id", scene.newId());
    snap.addProperty("snap-name", name);
    snap.addProperty("status", "Approved");
    snap.addProperty("private", scene.text("is_private").equals("true"));
    snap.addProperty("since", scene.now().toString());
    snap.add("publisher", account(scene));
    scene
        .imagination()
        .edit(
            "/dev/api/account",
            (answer, path) ->
                Scene.objectOf(Scene.objectOf(answer, "snaps"), "16").add(name, snap.deepCopy()));
    var map = channelMap("snap", name);
    var track = Scene.with("name", "latest");
    track.addProperty("status", "default");
    Scene.listOf(map.getAsJsonObject("snap"), "tracks").add(track);
    scene.imagination().invent("/api/v2/snaps/" + name + "/channel-map", map);
    var releases = new JsonObject();
    releases.add("releases", new JsonArray());
    releases.add("revisions", new JsonArray());
    scene.imagination().invent("/api/v2/snaps/" + name + "/releases", releases);
    scene.adds("register", name, "", "registered");
    return Reply.json(201, Scene.with("snap_id", scene.newId()).toString());
  }

  /** What nobody can see, such as a reserved name, cannot be foreseen. */
  private static void requireFree(Scene scene, String name) {
    if (find(scene, name).isPresent()) {
      throw taken(scene, name, "you");
    }
    var publisher = scene.look(store -> publisherOf(store, name));
    if (publisher.isPresent()) {
      throw taken(scene, name, publisher.get());
    }
  }

  private static Foreseen taken(Scene scene, String name, String owner) {
    return Foreseen.of(
        409,
        scene.path().isDashboard() ? "already_registered" : "already-registered",
        "The name '" + name + "' is registered by " + owner + " already.");
  }

  private static Optional<String> publisherOf(StoreClient store, String name) {
    try {
      var publisher = store.publicStore().info(name).publisher();
      return Optional.of(publisher.map(Account::username).orElse("somebody"));
    } catch (StoreException notPublic) {
      return Optional.empty();
    }
  }

  private static Optional<RegisteredName> find(Scene scene, String name) {
    var names = scene.lookIfPermitted(store -> store.listRegisteredNames(true));
    if (names.isPresent()) {
      for (var one : names.get()) {
        if (one.name().equals(name)) {
          return Optional.of(one);
        }
      }
    }
    return Optional.empty();
  }

  /** {@code DELETE /v1/{namespace}/{name}} */
  static Reply backOnGateway(Scene scene) {
    var name = scene.path().part(1);
    var about = scene.look(store -> store.packageMetadata(name));
    var revisions = scene.lookIfPermitted(store -> store.listRevisions(name));
    if (revisions.filter(all -> !all.isEmpty()).isPresent()) {
      throw Foreseen.of(403, "forbidden", "'" + name + "' has revisions, so it stays registered.");
    }
    scene.imagination().forget(scene.path().text());
    scene
        .imagination()
        .edit(
            "/v1/" + scene.path().part(0),
            (answer, path) -> without(Scene.listOf(answer, "results"), name));
    scene.add(
        new Scene.Row(
            "unregister", name, "", "", Optional.of("registered"), Optional.empty(), true));
    return Scene.done(Scene.with("package-id", about.id().orElse("")));
  }

  private static void without(JsonArray names, String name) {
    for (int i = names.size() - 1; i >= 0; i--) {
      if (Scene.text(names.get(i).getAsJsonObject(), "name").equals(Optional.of(name))) {
        names.remove(i);
      }
    }
  }
}
