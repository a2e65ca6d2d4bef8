package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.model.SnapComponent;
import dev.craftsh.sandbox.model.SnapTraits;
import dev.craftsh.sandbox.service.Address;
import dev.craftsh.sandbox.service.Categories;
import dev.craftsh.sandbox.service.FileName;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Snaps as everyone sees them, as much of them as was asked for (contract/store-api.md §6). */
final class SnapJson {
  private final Address address;

  SnapJson(Address address) {
    this.address = address;
  }

  static JsonObject names(PackageInfo info) {
    JsonObject one = new JsonObject();
    one.addProperty("name", info.name());
    one.addProperty("snap-id", info.id());
    return one;
  }

  /** What belongs to all revisions. */
  JsonObject about(PackageInfo info, SnapFields fields) {
    JsonObject one = names(info);
    for (String text :
        List.of("title", "summary", "description", "license", "contact", "website")) {
      put(one, fields, text, () -> said(info, text));
    }
    put(one, fields, "store-url", () -> text(address.url() + "/" + info.name()));
    put(one, fields, "private", () -> new JsonPrimitive(info.isPrivate()));
    put(one, fields, "prices", JsonObject::new);
    put(one, fields, "publisher", () -> ListingJson.publisher(info.publisher()));
    put(one, fields, "media", () -> ListingJson.media(info.media(), address.url()));
    put(one, fields, "links", () -> ListingJson.links(info));
    put(one, fields, "categories", () -> categories(info));
    return one;
  }

  private static void put(
      JsonObject one, SnapFields fields, String name, Supplier<JsonElement> value) {
    if (fields.has(name)) {
      one.add(name, value.get());
    }
  }

  private static JsonElement text(@Nullable String text) {
    return text == null ? JsonNull.INSTANCE : new JsonPrimitive(text);
  }

  private static JsonElement said(PackageInfo info, String key) {
    String known = info.text(key);
    boolean required = key.equals("summary") || key.equals("description");
    return text(known != null ? known : key.equals("title") ? info.name() : required ? "" : null);
  }

  private static JsonArray categories(PackageInfo info) {
    JsonArray list = new JsonArray();
    for (Categories.Category category : Categories.of(info)) {
      JsonObject one = new JsonObject();
      one.addProperty("name", category.name());
      one.addProperty("featured", category.featured());
      list.add(one);
    }
    return list;
  }

  /** What belongs to one revision. */
  void addRevision(JsonObject one, PackageInfo info, Revision revision, SnapFields fields) {
    put(one, fields, "revision", () -> new JsonPrimitive(revision.number()));
    put(one, fields, "version", () -> text(revision.version()));
    put(one, fields, "created-at", () -> Write.time(revision.createdAt()));
    put(one, fields, "common-ids", JsonArray::new);
    put(one, fields, "resources", () -> components(info.id(), revision));
    put(one, fields, "epoch", SnapJson::epoch);
    put(one, fields, "download", () -> download(info.id(), revision));
    SnapTraits traits = revision.facts().snap();
    if (traits != null) {
      put(one, fields, "architectures", () -> Write.texts(traits.architectures()));
      put(one, fields, "base", () -> text(traits.base()));
      put(one, fields, "confinement", () -> text(traits.confinement()));
      put(one, fields, "grade", () -> text(traits.grade()));
      put(one, fields, "type", () -> text(traits.type()));
      put(one, fields, "snap-yaml", () -> text(SnapYaml.of(info, revision, traits)));
    }
  }

  /** No snap here asks for another one. */
  static JsonObject epoch() {
    JsonObject epoch = new JsonObject();
    for (String side : List.of("read", "write")) {
      JsonArray only = new JsonArray();
      only.add(0);
      epoch.add(side, only);
    }
    return epoch;
  }

  /** The components, as machines that have snaps know them. */
  private JsonArray components(String id, Revision revision) {
    JsonArray all = new JsonArray();
    for (SnapComponent component : revision.components()) {
      FileName name = new FileName(Namespace.SNAP, id, component.name(), component.revision());
      JsonObject download = new JsonObject();
      download.add("deltas", new JsonArray());
      download.addProperty("sha3-384", component.sha3_384());
      download.addProperty("size", component.content().size());
      download.addProperty("url", url(name));
      JsonObject one = new JsonObject();
      one.add("architectures", Write.texts(List.of("all")));
      one.add("created-at", Write.time(revision.createdAt()));
      one.addProperty("description", "");
      one.addProperty("name", component.name());
      one.addProperty("revision", component.revision());
      one.addProperty("type", "component/" + component.type());
      one.addProperty("version", component.version());
      one.add("download", download);
      all.add(one);
    }
    return all;
  }

  private JsonObject download(String id, Revision revision) {
    JsonObject one = new JsonObject();
    one.add("deltas", new JsonArray());
    one.addProperty("sha3-384", revision.sha3_384());
    one.addProperty("size", revision.served());
    one.addProperty("url", url(id, revision));
    return one;
  }

  String url(String id, Revision revision) {
    return url(new FileName(Namespace.SNAP, id, null, revision.number()));
  }

  private String url(FileName name) {
    return address.url() + "/api/v1/snaps/download/" + name.encoded();
  }

  static JsonObject channel(Release release) {
    JsonObject one = new JsonObject();
    one.addProperty("architecture", release.architecture());
    one.addProperty("name", release.channel().shortName());
    one.addProperty("track", release.channel().track());
    one.addProperty("risk", release.channel().risk().text());
    one.add("released-at", Write.time(release.when()));
    return one;
  }

  /** With what these answers have in their head. */
  static Answer answer(JsonObject body) {
    return Answer.ok(body).with("Snap-Store-Version", "1");
  }

  /** A list in the wrapping of the first version. */
  static Answer embedded(String key, JsonArray list) {
    JsonObject body = Write.under("_embedded", Write.under(key, list));
    return Answer.ok(body).with("Content-Type", "application/hal+json");
  }
}
