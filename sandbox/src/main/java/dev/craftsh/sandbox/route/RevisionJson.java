package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Base;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.model.SnapTraits;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Revisions as the gateway and the dashboard write them (contract/store-api.md §4, §5.9). */
final class RevisionJson {
  private RevisionJson() {}

  /** Revisions that some channel points at, every one of them. */
  static JsonArray released(List<Revision> revisions) {
    Set<Integer> all = new HashSet<>();
    for (Revision revision : revisions) {
      all.add(revision.number());
    }
    return gateway(revisions, all);
  }

  static JsonArray gateway(List<Revision> revisions, Set<Integer> released) {
    JsonArray all = new JsonArray();
    for (Revision revision : revisions) {
      JsonObject one = common(revision);
      one.addProperty("status", released.contains(revision.number()) ? "released" : "approved");
      SnapTraits snap = revision.facts().snap();
      if (snap == null) {
        one.add("bases", bases(revision.facts().bases()));
        one.add("errors", JsonNull.INSTANCE);
      } else {
        one.add("apps", Write.texts(snap.apps()));
        one.addProperty("created-by", revision.createdBy());
        one.addProperty("type", snap.type());
        addTraits(one, snap);
      }
      all.add(one);
    }
    return all;
  }

  static JsonObject dashboard(Revision revision) {
    JsonObject one = common(revision);
    SnapTraits snap = revision.facts().snap();
    if (snap != null) {
      one.add("attributes", new JsonObject());
      addTraits(one, snap);
    }
    return one;
  }

  private static JsonObject common(Revision revision) {
    JsonObject one = new JsonObject();
    one.addProperty("revision", revision.number());
    one.addProperty("version", revision.version());
    one.add("created-at", Write.time(revision.createdAt()));
    one.addProperty("sha3-384", revision.sha3_384());
    one.addProperty("size", revision.size());
    return one;
  }

  private static void addTraits(JsonObject one, SnapTraits snap) {
    one.add("architectures", Write.texts(snap.architectures()));
    one.addProperty("base", snap.base());
    one.add("build-url", JsonNull.INSTANCE);
    one.addProperty("confinement", snap.confinement());
    one.addProperty("grade", snap.grade());
  }

  static JsonArray bases(List<Base> bases) {
    JsonArray all = new JsonArray();
    for (Base base : bases) {
      all.add(base(base));
    }
    if (bases.isEmpty()) {
      all.add(JsonNull.INSTANCE);
    }
    return all;
  }

  static JsonElement base(@Nullable Base base) {
    if (base == null) {
      return JsonNull.INSTANCE;
    }
    JsonObject one = new JsonObject();
    one.addProperty("name", base.name());
    one.addProperty("channel", base.channel());
    one.addProperty("architecture", base.architecture());
    return one;
  }
}
