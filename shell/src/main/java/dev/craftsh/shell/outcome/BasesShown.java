package dev.craftsh.shell.outcome;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.model.ResourceBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Revisions of a resource were given other bases: the store shows those. */
record BasesShown(String name, String resource, Map<Integer, JsonArray> wanted)
    implements Evidence {

  static BasesShown of(String name, String resource, JsonObject body) {
    var wanted = new HashMap<Integer, JsonArray>();
    for (var update : body.getAsJsonArray("resource-revision-updates")) {
      var one = update.getAsJsonObject();
      wanted.put(one.get("revision").getAsInt(), one.getAsJsonArray("bases"));
    }
    return new BasesShown(name, resource, wanted);
  }

  @Override
  public Found look(StoreClient store, Circumstances circumstances) {
    int shown = 0;
    for (var revision : store.listResourceRevisions(name, resource)) {
      var bases = wanted.get(revision.revision());
      if (bases != null) {
        if (!bases.equals(json(revision.bases()))) {
          return Found.NOT_APPLIED;
        }
        shown++;
      }
    }
    return shown == wanted.size() ? taken() : Found.UNKNOWN;
  }

  private static JsonArray json(List<ResourceBase> bases) {
    var list = new JsonArray();
    for (var base : bases) {
      var architectures = new JsonArray();
      base.architectures().forEach(architectures::add);
      var one = new JsonObject();
      one.addProperty("name", base.name());
      one.addProperty("channel", base.channel());
      one.add("architectures", architectures);
      list.add(one);
    }
    return list;
  }

  @Override
  public boolean isHiddenBy(Sent later) {
    return later.path().length == 6 && later.path()[4].equals(resource);
  }

  @Override
  public Found taken() {
    var answer = new JsonObject();
    answer.addProperty("num-resource-revisions-updated", wanted.size());
    return Found.applied(answer);
  }
}
