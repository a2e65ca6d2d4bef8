package dev.craftsh.shell.outcome;

import com.google.gson.JsonObject;
import dev.craftsh.client.StoreClient;

/** A name was registered: it is among one's own. */
record NameTaken(String name, String idKey) implements Evidence {

  static NameTaken gateway(JsonObject body) {
    return new NameTaken(body.get("name").getAsString(), "id");
  }

  static NameTaken dashboard(JsonObject body) {
    return new NameTaken(body.get("snap_name").getAsString(), "snap_id");
  }

  @Override
  public Found look(StoreClient store, Circumstances circumstances) {
    for (var own : store.listRegisteredNames()) {
      if (own.name().equals(name)) {
        return Found.applied(answer(own.id().orElse("")));
      }
    }
    return Found.NOT_APPLIED;
  }

  @Override
  public Found taken() {
    return Found.applied(answer(""));
  }

  private JsonObject answer(String id) {
    var answer = new JsonObject();
    answer.addProperty(idKey, id);
    return answer;
  }
}
