package dev.craftsh.shell.rehearsal;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.client.model.ResourceRevision;
import java.util.List;
import java.util.Optional;

/** Revisions of charms' resources: pushed, and made for other machines. */
final class ResourceChanges {
  private ResourceChanges() {}

  /** {@code POST /v1/charm/{name}/resources/{resource}/revisions} */
  static Reply push(Scene scene) {
    var name = scene.path().part(1);
    var resource = scene.path().part(3);
    requireDeclared(scene, name, resource);
    int newest = 0;
    for (var one : revisions(scene, name, resource)) {
      newest = Math.max(newest, one.revision());
    }
    int number = newest + 1;
    var json = revision(scene, resource, number);
    scene
        .imagination()
        .edit(
            scene.path().text(),
            (answer, path) -> Scene.listOf(answer, "revisions").add(json.deepCopy()));
    scene
        .imagination()
        .edit("/v1/charm/" + name + "/resources", (answer, path) -> put(answer, resource, number));
    scene.changes(
        "push-resource",
        name,
        resource,
        newest == 0 ? Optional.empty() : Optional.of(String.valueOf(newest)),
        String.valueOf(number));
    return Uploading.reviewed(scene, name, scene.text("upload-id"), number);
  }

  /** Where nothing is known of a charm's resources yet, any may come with its first revision. */
  private static void requireDeclared(Scene scene, String name, String resource) {
    if (hasNone(scene, name)) {
      return;
    }
    var declared = scene.lookIfPermitted(store -> store.listResources(name));
    for (var one : declared.orElse(List.of())) {
      if (one.name().equals(resource)) {
        return;
      }
    }
    if (declared.isEmpty()) {
      return;
    }
    throw Foreseen.notFound("Resource '" + resource + "' of '" + name + "' not found.");
  }

  private static boolean hasNone(Scene scene, String name) {
    return scene.imagination().isInvented("/v1/charm/" + name + "/resources")
        || scene
            .lookIfPermitted(store -> store.listResources(name))
            .filter(List::isEmpty)
            .isPresent();
  }

  private static List<ResourceRevision> revisions(Scene scene, String name, String resource) {
    if (hasNone(scene, name) && !scene.imagination().isInvented(scene.path().text())) {
      var none = new JsonObject();
      none.add("revisions", new JsonArray());
      scene.imagination().invent(scene.path().text(), none);
    }
    return scene
        .lookIfPermitted(store -> store.listResourceRevisions(name, resource))
        .orElse(List.of());
  }

  private static JsonObject revision(Scene scene, String resource, int number) {
    var json = Scene.with("name", resource);
    json.addProperty("revision", number);
    json.addProperty("type", scene.text("type").isEmpty() ? "file" : scene.text("type"));
    json.addProperty("size", 0);
    json.addProperty("created-at", scene.now().toString());
    json.addProperty("sha256", "");
    json.addProperty("sha3-384", "");
    json.add("updated-at", JsonNull.INSTANCE);
    json.add("updated-by", JsonNull.INSTANCE);
    var bases = Scene.listOf(scene.object(), "bases").deepCopy();
    if (bases.isEmpty()) {
      bases.add(all());
    }
    json.add("bases", bases);
    return json;
  }

  private static JsonObject all() {
    var all = Scene.with("name", "all");
    all.addProperty("channel", "all");
    Scene.listOf(all, "architectures").add("all");
    return all;
  }

  private static void put(JsonObject answer, String resource, int number) {
    for (var one : Scene.listOf(answer, "resources")) {
      if (Scene.text(one.getAsJsonObject(), "name").equals(Optional.of(resource))) {
        one.getAsJsonObject().addProperty("revision", number);
        return;
      }
    }
    var added = Scene.with("name", resource);
    added.addProperty("type", "file");
    added.addProperty("revision", number);
    added.addProperty("optional", true);
    Scene.listOf(answer, "resources").add(added);
  }

  /** {@code PATCH /v1/charm/{name}/resources/{resource}/revisions} */
  static Reply update(Scene scene) {
    var name = scene.path().part(1);
    var resource = scene.path().part(3);
    var known = scene.lookIfPermitted(store -> store.listResourceRevisions(name, resource));
    int updated = 0;
    for (var one : Scene.listOf(scene.object(), "resource-revision-updates")) {
      var update = one.getAsJsonObject();
      int number = Wish.number(Scene.text(update, "revision").orElse(""));
      var before = known.flatMap(all -> find(all, number));
      if (known.isPresent() && before.isEmpty()) {
        throw Foreseen.notFound(
            "Revision " + number + " of resource '" + resource + "' not found.");
      }
      var bases = Scene.listOf(update, "bases").deepCopy();
      scene.changes(
          "set-architectures",
          name,
          resource + ":" + number,
          before.map(revision -> words(Scene.listOf(revision.json(), "bases"))),
          words(bases));
      scene
          .imagination()
          .edit(scene.path().text(), (answer, path) -> setBases(answer, number, bases));
      updated++;
    }
    var answer = new JsonObject();
    answer.addProperty("num-resource-revisions-updated", updated);
    return Scene.done(answer);
  }

  private static Optional<ResourceRevision> find(List<ResourceRevision> all, int number) {
    for (var one : all) {
      if (one.revision() == number) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private static void setBases(JsonObject answer, int number, JsonArray bases) {
    for (var one : Scene.listOf(answer, "revisions")) {
      var revision = one.getAsJsonObject();
      if (Scene.text(revision, "revision").equals(Optional.of(String.valueOf(number)))) {
        revision.add("bases", bases.deepCopy());
      }
    }
  }

  /** As in {@code ubuntu 22.04 amd64,arm64}. */
  private static String words(JsonArray bases) {
    var text = new StringBuilder();
    for (var one : bases) {
      var base = one.getAsJsonObject();
      text.append(text.length() == 0 ? "" : "; ");
      text.append(Scene.text(base, "name").orElse("all")).append(' ');
      text.append(Scene.text(base, "channel").orElse("all")).append(' ');
      var separator = "";
      for (var architecture : Scene.listOf(base, "architectures")) {
        text.append(separator).append(architecture.getAsString());
        separator = ",";
      }
    }
    return text.toString();
  }
}
