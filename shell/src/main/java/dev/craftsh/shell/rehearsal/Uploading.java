package dev.craftsh.shell.rehearsal;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.client.model.Revision;
import java.util.List;
import java.util.Optional;

/** Uploads announced as revisions; reviews, which all end well. */
final class Uploading {
  private Uploading() {}

  /** {@code POST /v1/{namespace}/{name}/revisions} */
  static Reply onGateway(Scene scene) {
    var name = scene.path().part(1);
    var revision = next(scene, name);
    scene.imagination().edit(scene.path().text(), (answer, path) -> addTo(answer, revision));
    return reviewed(scene, name, scene.text("upload-id"), revision.get("revision").getAsInt());
  }

  /** The answer to an announcement at the gateway, and the review that it names. */
  static Reply reviewed(Scene scene, String name, String uploadId, int revision) {
    var address = "/v1/" + scene.path().part(0) + "/" + name + "/revisions/review";
    var query = "?upload-id=" + uploadId;
    var status = Scene.with("upload-id", uploadId);
    status.addProperty("status", "approved");
    status.addProperty("revision", revision);
    status.add("errors", JsonNull.INSTANCE);
    var answer = new JsonObject();
    Scene.listOf(answer, "revisions").add(status);
    scene.imagination().invent(address + query, answer);
    return Scene.done(Scene.with("status-url", address + query));
  }

  /** {@code POST /dev/api/snap-push/} */
  static Reply onDashboard(Scene scene) {
    var name = scene.text("name");
    var revision = next(scene, name);
    int number = revision.get("revision").getAsInt();
    scene
        .imagination()
        .edit(
            "/api/v2/snaps/" + name + "/releases",
            (answer, path) -> {
              if (!path.query().contains("page=")) {
                addTo(answer, revision);
              }
            });
    for (var component : Scene.objectOf(scene.object(), "components").keySet()) {
      scene.does("announce", name, "component " + component);
    }
    var wishes = Wish.ofDashboard(scene.object(), Optional.of(number));
    if (!wishes.isEmpty()) {
      Releasing.afterReview(scene, name, wishes);
    }
    var status = Scene.with("code", "ready_to_release");
    status.addProperty("processed", true);
    status.addProperty("can_release", true);
    status.addProperty("revision", number);
    var address = "/dev/api/snaps/" + name + "/builds/" + scene.newId() + "/status";
    scene.imagination().invent(address, status);
    var answer = Scene.with("status_details_url", address);
    answer.addProperty("success", true);
    return Reply.json(202, answer.toString());
  }

  private static void addTo(JsonObject answer, JsonObject revision) {
    var newestFirst = new JsonArray();
    if (isWanted(answer, revision)) {
      newestFirst.add(revision.deepCopy());
    }
    newestFirst.addAll(Scene.listOf(answer, "revisions"));
    answer.add("revisions", newestFirst);
  }

  private static boolean isWanted(JsonObject answer, JsonObject revision) {
    for (var one : Scene.listOf(answer, "revisions")) {
      if (one.getAsJsonObject().get("revision").equals(revision.get("revision"))) {
        return false;
      }
    }
    return true;
  }

  /** The next number; for the same machines as the newest revision, which is all one can know. */
  private static JsonObject next(Scene scene, String name) {
    var known = scene.lookIfPermitted(store -> store.listRevisions(name));
    var newest = newest(known.orElse(List.of()));
    int number = newest.map(Revision::revision).orElse(0) + 1;
    var json = newest.map(one -> one.json().deepCopy()).orElseGet(JsonObject::new);
    json.addProperty("revision", number);
    json.addProperty("version", json.has("version") ? Scene.text(json, "version").orElse("") : "");
    json.addProperty("created-at", scene.now().toString());
    json.addProperty("sha3-384", "");
    json.add("size", JsonNull.INSTANCE);
    json.add("status", new JsonPrimitive("approved"));
    json.add("errors", JsonNull.INSTANCE);
    scene.changes(
        "announce",
        name,
        "revision",
        newest.map(one -> String.valueOf(one.revision())),
        String.valueOf(number));
    return json;
  }

  private static Optional<Revision> newest(List<Revision> revisions) {
    Optional<Revision> newest = Optional.empty();
    for (var one : revisions) {
      if (newest.isEmpty() || one.revision() > newest.get().revision()) {
        newest = Optional.of(one);
      }
    }
    return newest;
  }
}
