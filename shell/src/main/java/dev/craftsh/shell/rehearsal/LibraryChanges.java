package dev.craftsh.shell.rehearsal;

import com.google.gson.JsonObject;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.client.model.Library;
import java.util.List;
import java.util.Optional;

/** Libraries of charms: created and published. */
final class LibraryChanges {
  private LibraryChanges() {}

  /** {@code POST /v1/charm/libraries/{charm}} */
  static Reply create(Scene scene) {
    var charm = scene.path().part(2);
    var name = scene.text("library-name");
    scene.lookIfPermitted(store -> store.packageMetadata(charm));
    var libraries = scene.lookIfPossible(store -> store.libraries().list(charm));
    for (var known : libraries.orElse(List.of())) {
      if (known.name().equals(name)) {
        scene.changes("create-library", charm, name, Optional.of("created"), "created");
        return Scene.done(Scene.with("library-id", known.id()));
      }
    }
    scene.adds("create-library", charm, name, "created");
    var library = Scene.with("library-id", scene.newId());
    library.addProperty("library-name", name);
    library.addProperty("charm-name", charm);
    scene.imagination().invent(scene.path().text() + "/" + scene.newId(), library);
    return Scene.done(Scene.with("library-id", scene.newId()));
  }

  /** {@code POST /v1/charm/libraries/{charm}/{id}} */
  static Reply publish(Scene scene) {
    var charm = scene.path().part(2);
    var id = scene.path().part(3);
    boolean isNew = scene.imagination().isInvented(scene.path().text());
    var known =
        isNew
            ? Optional.<Library>empty()
            : Optional.of(scene.look(store -> store.libraries().get(charm, id)));
    var library = known.map(one -> one.json().deepCopy()).orElseGet(JsonObject::new);
    var wanted = scene.object();
    for (var key : List.of("api", "patch", "hash", "content")) {
      library.add(key, wanted.get(key));
    }
    library.addProperty("library-id", id);
    library.addProperty("charm-name", charm);
    var name = Scene.text(library, "library-name").orElse(id);
    library.addProperty("library-name", name);
    scene.changes(
        "publish-library",
        charm,
        name,
        known.map(one -> one.api() + "." + one.patch()),
        scene.text("api") + "." + scene.text("patch"));
    scene.imagination().invent(scene.path().text(), library);
    return Scene.done(library);
  }
}
