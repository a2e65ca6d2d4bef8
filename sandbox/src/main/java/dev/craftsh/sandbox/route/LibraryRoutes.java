package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.LibraryVersion;
import dev.craftsh.sandbox.service.Libraries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** GATEWAY: the libraries of charms. */
final class LibraryRoutes {
  private static final String PATH = "/v1/charm/libraries";
  private final Libraries libraries;
  private final Gate gate;

  LibraryRoutes(Libraries libraries, Gate gate, Router router) {
    this.libraries = libraries;
    this.gate = gate;
    router.add("POST", PATH + "/bulk", this::bulk);
    router.add("POST", PATH + "/*", this::register);
    router.add("POST", PATH + "/*/*", this::publish);
    router.add("GET", PATH + "/*/*", this::fetch);
  }

  @Assumed("contract/store-api.md §4, Libraries; the id of a library that exists is given again")
  private Answer register(Ask ask) throws IOException {
    String name = ask.json().text("library-name");
    String id = libraries.register(gate.gateway(ask), ask.argument(0), name);
    return Answer.text(200, "library-id", id);
  }

  @Assumed("contract/store-api.md §4, Libraries; that versions may not go back is a guess")
  private Answer publish(Ask ask) throws IOException {
    Json body = ask.json();
    LibraryVersion published =
        libraries.publish(
            gate.gateway(ask),
            ask.argument(0),
            ask.argument(1),
            body.integer("api"),
            body.integer("patch"),
            body.text("content"),
            body.text("hash"));
    return Answer.ok(json(published));
  }

  @FromDocs("contract/store-api.md §4, Libraries")
  private Answer fetch(Ask ask) {
    LibraryVersion found =
        libraries.fetch(
            ask.argument(0), ask.argument(1), ask.integerQuery("api"), ask.integerQuery("patch"));
    JsonObject body = json(found);
    body.addProperty("content", found.content());
    return Answer.ok(body);
  }

  @FromDocs("contract/store-api.md §4, Libraries")
  private Answer bulk(Ask ask) throws IOException {
    List<Libraries.Wish> wishes = new ArrayList<>();
    for (Json one : ask.json().list()) {
      wishes.add(
          new Libraries.Wish(
              one.textOrNull("library-id"),
              one.textOrNull("charm-name"),
              one.textOrNull("library-name"),
              one.integerOrNull("api"),
              one.integerOrNull("patch")));
    }
    JsonArray all = new JsonArray();
    for (LibraryVersion one : libraries.fetchAll(wishes)) {
      all.add(json(one));
    }
    return Answer.ok(Write.under("libraries", all));
  }

  private static JsonObject json(LibraryVersion version) {
    JsonObject one = new JsonObject();
    one.addProperty("charm-name", version.library().charm());
    one.addProperty("library-name", version.library().name());
    one.addProperty("library-id", version.library().id());
    one.addProperty("api", version.api());
    one.addProperty("patch", version.patch());
    one.addProperty("hash", version.hash());
    return one;
  }
}
